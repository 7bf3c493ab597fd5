import type { Messages } from "next-intl";
import { ACTIVITY_TYPES } from "@/lib/domain/activity";
import { nounOfPurpose } from "@/lib/domain/channel";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { Attribute } from "@/lib/domain/headcount";
import { isMeasureOn, type Measure } from "@/lib/domain/measure";
import type { MeasuredTarget, Target, Titled } from "@/lib/domain/plan";
import type { Line } from "@/lib/domain/screen/line";
import { withinSentence } from "@/lib/domain/text";
import { titleOf } from "./catalogue";
import type { Speech } from "./speech";

/** What can be counted in words: `18 Chủ tịch CĐCS`. */
export type Noun = keyof Messages["measures"]["counted"];

/** What tells what a target counts. */
type Counting = Pick<Target, "measure" | "ownType">;

/** What can be named without a number: `Ủy viên BCH`. */
export type People = keyof Messages["measures"]["named"];

export const NOUN_OF_ATTRIBUTE: Record<Attribute, People> = {
  workers: "WORKERS",
  members: "MEMBERS",
  full_time_officials: "FULL_TIME_OFFICIALS",
  committee_members: "COMMITTEE_MEMBERS",
  union_groups: "UNION_GROUPS",
  group_leaders: "GROUP_LEADERS",
};

/** What a target's value or numerator is made of; of a federation's own type by its name. */
export function nounOf({ measure, ownType }: Pick<MeasuredTarget, "measure" | "ownType">): Noun | Titled {
  const { noun } = ruleOf(measure).words;
  return noun === "OTHER" && ownType ? ownType : noun;
}

/** What an activity that a target counts is called: `tin, bài`; one of a federation's own type by its name. */
export function activityNoun(speech: Pick<Speech, "t" | "language">, target: Counting): string {
  const { measure, ownType } = target;
  if (ownType) return ownNoun(speech, ownType);
  const activityType = measure !== null && "activityType" in measure ? measure.activityType : "";
  return speech.t(`measures.noun.${ACTIVITY_TYPES.find((type) => type === activityType) ?? "OTHER"}`);
}

/** A name as a word of a sentence; in English, where nobody knows how many one of it is, set off from the others. */
function ownNoun(speech: Pick<Speech, "language">, name: Titled): string {
  const said = titleOf(speech, name);
  return speech.language === "en" ? `“${said}”` : withinSentence(said);
}

/** Whether the people of a measure are in a group or follow a page, by which its words differ. */
export function joinedIn(measure: Measure | null): { readonly of: "PAGE" | "GROUP" } {
  return { of: isMeasureOn(measure, "people") ? nounOfPurpose(measure.purpose) : "GROUP" };
}

/** `18 Chủ tịch CĐCS`. */
export function counted(speech: Speech, noun: Noun | Titled, count: number): string {
  return typeof noun === "string"
    ? speech.t(`measures.counted.${noun}`, { count })
    : `${speech.number(count)} ${ownNoun(speech, noun)}`;
}

/** `Chủ tịch CĐCS`. */
export function peopleNamed({ t }: Speech, people: People): string {
  return t(`measures.named.${people}`);
}

/** Whose number keeps a NO_DATA result from being known; null when no figure can be named. */
export function unknownNamed(
  speech: Speech,
  { target, result }: Pick<Line, "target" | "result">,
): string | null {
  const { measure } = target;
  return isMeasureOn(measure, "people") && result.required !== null
    ? peopleNamed(speech, measure.audience)
    : conditionNamed(speech, target);
}

/** The figures that a condition rests on: `lao động hoặc đoàn viên`; null without one. */
export function conditionNamed(speech: Speech, { condition }: Pick<Target, "condition">): string | null {
  const attributes = [...new Set(condition.map(({ attribute }) => attribute))];
  const [first, ...others] = attributes.map((each) => peopleNamed(speech, NOUN_OF_ATTRIBUTE[each]));
  if (first === undefined) return null;
  return others.reduce((one, other) => speech.t("measures.either", { one, other }), first);
}
