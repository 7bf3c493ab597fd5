import type { CivilDate } from "../calendar";
import { hasMilestone } from "../compliance/rules";
import type { Measure } from "../measure";
import type { Force, Target } from "../plan";
import type { Kind, Level } from "../unit";
import { encourages } from "./duty";
import type { SaidNumber } from "./figures";
import { type AskedFigure, measureOf } from "./measure";
import type { TextSpan } from "./plain";
import type { PlanContext, PlanProposal, Remark } from "./proposal";
import { type Item, isTime, madeAt, type PartRead, type Surroundings } from "./reading";
import type { Subject } from "./subject";
import type { Rate } from "./time";
import { titleAsked } from "./title";

/** The proposal that a part of a sentence makes. */
export function proposalOf(
  reading: PartRead,
  item: Item,
  subject: Subject,
  around: Surroundings,
  context: PlanContext,
): PlanProposal {
  const { figure } = item;
  const from = subject.of === "response" ? (reading.items[0]?.from ?? item.from) : item.from;
  const asked = askedBy(reading, item, subject, around, reading.plain.slice(from, item.end));
  const { measure, remarks } = measureOf(asked, context);
  return {
    passage: trimmedTo(reading.plain, from, item.end),
    figure: figure?.value ?? null,
    rate: asked.rate,
    target: {
      ...{ title: titleAsked(asked, behindFigure(reading, item), context), sentence: null, weight: 1 },
      ...ofWhom(reading, asked.level, around),
      force: forceOf(reading, item, measure, around),
      dueOn: measure !== null && hasMilestone(measure) ? asked.dueOn : null,
      measure,
    },
    remarks: [...remarks, ...remarksOf(reading, item, around)],
  };
}

function askedBy(
  reading: PartRead,
  item: Item,
  subject: Subject,
  around: Surroundings,
  clause: string,
): AskedFigure {
  const { plain, items } = reading;
  const isReply = subject.of === "response";
  const isOfLeaders = "purpose" in subject && subject.purpose === "LEADERS_LINK";
  const share = items.find(({ figure }) => figure?.percent)?.figure?.value;
  return {
    ...{ subject, clause, percent: (isReply ? share : null) ?? 100 },
    level: isOfLeaders ? "GRASSROOTS" : (around.spoken?.level ?? "PROVINCIAL"),
    value: figureOf(plain, item, isReply),
    rate: rateOf(reading, item, around),
    dueOn: dueOf(reading, item, around),
  };
}

/** Each of those who are to have it has one. */
function figureOf(plain: string, { figure, each }: Item, isReply: boolean): number {
  if (figure === null || each !== null) return 1;
  return isReply ? hoursOf(plain, figure) : figure.value;
}

function hoursOf(plain: string, { value, end }: SaidNumber): number {
  const after = plain.slice(end).trimStart();
  if (!isTime(after)) return value;
  if (after.startsWith("ngày")) return value * 24;
  return after.startsWith("phút") ? Math.ceil(value / 60) : value;
}

function behindFigure({ said, plain }: PartRead, { figure, each, from, end }: Item): string {
  return said.slice(each?.end ?? figure?.end ?? from + madeAt(plain.slice(from, end)), end);
}

function ofWhom(
  { plain, condition }: PartRead,
  level: Level,
  { spoken }: Surroundings,
): Pick<Target, "level" | "kinds" | "condition"> {
  const kinds = spoken?.level === level ? spoken.kinds : [];
  if (level !== "GRASSROOTS") return { level, kinds, condition: [] };
  return { level, kinds: kinds.length > 0 ? kinds : enterprises(plain), condition: condition.clauses };
}

function enterprises(plain: string): readonly Kind[] {
  return /doanh nghiệp|(?<!\p{L})dn(?!\p{L})/u.test(plain) ? ["ENTERPRISE"] : [];
}

function forceOf({ plain }: PartRead, item: Item, measure: Measure | null, around: Surroundings): Force {
  if (measure === null) return "TRACKED";
  if (around.encouraged || encourages(plain.slice(0, item.figure?.at ?? plain.length))) return "ENCOURAGED";
  return item.figure?.bound === "ABOUT" || isOfSome(item) ? "SOFT" : "MANDATORY";
}

/** "80 % CĐCS có …". */
function isOfSome({ figure, each }: Item): boolean {
  return each !== null && figure !== null && figure.value < 100;
}

/** Its own day, else the last that was said before it, else one that closes the sentence. */
function dueOf(
  { plain, deadlines, figures }: PartRead,
  { from, end }: Item,
  around: Surroundings,
): CivilDate | null {
  const last = figures.at(-1)?.at ?? 0;
  const own = deadlines.find(({ start }) => start >= from && start < end);
  const before = deadlines.findLast(({ start }) => start < from);
  const closing = deadlines.find(
    ({ start }) => start > last && /^(?:hoàn thành|chậm nhất|xong|trước)/u.test(plain.slice(start)),
  );
  return (own ?? before ?? closing)?.on ?? around.dueOn;
}

/** Its own, also behind it; else the last that was said before the figures. */
function rateOf({ rates }: PartRead, { from, end, figure }: Item, around: Surroundings): Rate {
  const own = rates.findLast(({ start }) => start >= from && start < end);
  const before = rates.findLast(({ start }) => start < (figure?.at ?? from));
  return (own ?? before)?.rate ?? around.rate ?? "YEAR";
}

function remarksOf({ plain, items }: PartRead, item: Item, { spoken }: Surroundings): Remark[] {
  const { figure } = item;
  const first = items[0]?.figure;
  const holds: Partial<Record<Remark, boolean>> = {
    LEVEL: spoken === null,
    TOLERANCE: figure?.bound === "ABOUT",
    SHARE: isOfSome(item),
    NO_FIGURE: figure === null,
    CARRIED: figure?.bound === null && first !== figure && first?.bound === "LEAST",
    RANGE: figure !== null && /\d\s*(?:-|đến|tới)\s*\d/u.test(plain.slice(figure.at, figure.end)),
  };
  return REMARKED.filter((remark) => holds[remark]);
}

const REMARKED = ["LEVEL", "TOLERANCE", "SHARE", "NO_FIGURE", "CARRIED", "RANGE"] as const;

/** Without what only joins it to the next. */
function trimmedTo(plain: string, from: number, end: number): TextSpan {
  const part = plain.slice(from, end);
  const lead = part.length - part.trimStart().length;
  const rest = part.replace(/(?:[\s,;:.]|\s(?:và|với|cùng|đồng thời))+$/u, "");
  return { start: from + lead, end: from + Math.max(rest.length, lead + 1) };
}
