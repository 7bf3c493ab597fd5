import { monthOf, yearOf } from "@/lib/domain/calendar";
import type { DatedUnion } from "../angiang/changes";
import { type DemoFederation, operatesOn, STORY_YEARS } from "../angiang/federation";
import { UPPERS } from "../angiang/uppers";
import { dayBetween } from "../dates";
import { type Random, randomFor } from "../random";
import { type Setting, type Template, titleFor } from "../titles/template";
import { CLASSES, PROPOSALS, SESSIONS, SESSIONS_COVID } from "../titles/titles";
import { type ActivityDraft, draft } from "./row";
import { settingsOf } from "./settings";

const FORMS = ["ORAL", "ORAL", "GROUP", "LOUDSPEAKER"] as const;

/** What unions did inside: talks, proposals to employers; and the classes of the upper-level unions. */
export function sessionDrafts(federation: DemoFederation): ActivityDraft[] {
  const random = randomFor("angiang/sessions");
  const settings = settingsOf(federation);
  const years = [...STORY_YEARS, federation.presentYear];
  const below = federation.unions.flatMap((union) => {
    const setting = { name: union.name, places: [union.name], unions: [union.name] };
    return years.flatMap((year) => unionDrafts(union, year, setting, random));
  });
  const classes = UPPERS.flatMap(({ code, name }) => {
    const setting = settings.get(code) ?? { name, places: [], unions: [] };
    return years.flatMap((year) => classesOf(code, year, setting, random));
  });
  return [...below, ...classes].filter((one) => one.occurredOn <= federation.today);
}

function unionDrafts(union: DatedUnion, year: number, setting: Setting, random: Random): ActivityDraft[] {
  const large = union.workers >= 500;
  const count = large ? random.int(3, 6) : random.chance(0.3) ? random.int(1, 2) : 0;
  const talks = many(union.code, "INTERNAL_SESSION", count, year, setting, random);
  const asks = union.kind === "ENTERPRISE" && random.chance(large ? 0.9 : 0.35);
  const proposals = many(union.code, "EMPLOYER_PROPOSAL", asks ? 1 : 0, year, setting, random);
  return [...talks.map((talk) => ({ ...talk, form: random.pick(FORMS) })), ...proposals].filter((one) =>
    operatesOn(union, one.occurredOn),
  );
}

function classesOf(code: string, year: number, setting: Setting, random: Random): ActivityDraft[] {
  // Long Xuyên's class of 2021 is told with its other records.
  const count = code === "LX" && year === 2021 ? 0 : random.int(1, 2);
  return many(code, "TRAINING_CLASS", count, year, setting, random);
}

function many(
  unit: string,
  type: string,
  count: number,
  year: number,
  setting: Setting,
  random: Random,
): ActivityDraft[] {
  const used = new Set<string>();
  return Array.from({ length: count }, () => {
    const day = dayBetween(random, `${year}-01-06`, `${year}-12-22`);
    const pool = poolOf(type, yearOf(day) === 2021 && monthOf(day) > 6 && random.chance(0.4));
    const { text, content } = titleFor(pool, monthOf(day), year, setting, used, random);
    return draft(unit, type, day, text, "APPROVED", content);
  });
}

function poolOf(type: string, closed: boolean): readonly Template[] {
  if (type === "TRAINING_CLASS") return CLASSES;
  if (type === "EMPLOYER_PROPOSAL") return PROPOSALS;
  return closed ? SESSIONS_COVID : SESSIONS;
}
