import { hasMilestone } from "../compliance/rules";
import type { Measure } from "../measure";
import type { Force, Target } from "../plan";
import type { Kind, Level } from "../unit";
import { forceIn, isIfPossible } from "./duty";
import type { SaidNumber } from "./figures";
import { type AskedFigure, measureOf } from "./measure";
import type { TextSpan } from "./plain";
import type { PlanContext, PlanProposal, Remark } from "./proposal";
import { type Item, isTime, madeAt, type PartRead, type Surroundings } from "./reading";
import type { Subject } from "./subject";
import type { Due, Rate } from "./time";
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
  const from = startOf(reading, item, subject);
  const due = dueOf(reading, item, around);
  const asked = askedBy(reading, item, subject, around, due?.on ?? null);
  const { measure, remarks } = measureOf(asked, context);
  return {
    passage: trimmedTo(reading.plain, from, item.end),
    figure: figure?.value ?? null,
    rate: asked.rate,
    unread: due !== null && due.on === null ? due.said : null,
    target: {
      ...{
        title: titleAsked(asked, behindFigure(reading, item), context),
        titleEn: null,
        sentence: null,
        weight: 1,
      },
      ...ofWhom(reading, asked.level, around),
      force: forceOf(reading, item, measure, around),
      dueOn: measure !== null && hasMilestone(measure) ? asked.dueOn : null,
      measure,
    },
    remarks: [...remarks, ...remarksOf(reading, item, around, due)],
  };
}

/** What is answered stands before the time it takes. */
function startOf({ items }: PartRead, { from }: Item, { of }: Subject): number {
  return of === "response" ? (items[0]?.from ?? from) : from;
}

function askedBy(
  reading: PartRead,
  item: Item,
  subject: Subject,
  around: Surroundings,
  dueOn: AskedFigure["dueOn"],
): AskedFigure {
  const { plain, items } = reading;
  const isReply = subject.of === "response";
  const isOfLeaders = "purpose" in subject && subject.purpose === "LEADERS_LINK";
  const share = items.find(({ figure }) => figure?.percent)?.figure?.value;
  return {
    ...{ subject, dueOn, clause: plain.slice(startOf(reading, item, subject), item.end) },
    ...{ percent: (isReply ? share : null) ?? 100 },
    level: isOfLeaders ? "GRASSROOTS" : (around.spoken?.level ?? "PROVINCIAL"),
    value: figureOf(plain, item, isReply),
    rate: rateOf(reading, item, around),
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
  const at = item.figure?.at ?? item.end;
  const said = forceIn(plain.slice(0, at)) ?? around.force ?? "MANDATORY";
  if (said === "ENCOURAGED" || isIfPossible(plain.slice(at, item.end))) return "ENCOURAGED";
  return item.figure?.bound === "ABOUT" || isOfSome(item) ? "SOFT" : said;
}

/** "80 % CĐCS có …". */
function isOfSome({ figure, each }: Item): boolean {
  return each !== null && figure !== null && figure.value < 100;
}

/** Its own day, else one that was said for all that follows it, else one that closes the sentence for all before it. */
function dueOf(reading: PartRead, item: Item, around: Surroundings): Due | null {
  const { deadlines } = reading;
  const own = deadlines.find(({ start }) => start >= item.from && start < item.end);
  const before = deadlines.findLast(({ start }) => start < item.from && governs(reading, start, item));
  return own ?? before ?? closing(reading, item) ?? around.due;
}

/** A day governs what follows where it stands before a figure; behind one only what goes "với" it. */
function governs({ plain, items }: PartRead, day: number, item: Item): boolean {
  const holder = items.find(({ from, end }) => day >= from && day < end);
  if (holder === undefined || day < placeOf(plain, holder)) return true;
  return items.indexOf(holder) === items.indexOf(item) - 1 && /với\s*$/u.test(plain.slice(0, item.from));
}

/** Where it says how many, or what is to be made. */
function placeOf(plain: string, { figure, from, end }: Item): number {
  return figure?.start ?? from + madeAt(plain.slice(from, end));
}

/** Behind the last figure: of all where it closes the sentence by itself, else of those that "và" joins to the last. */
function closing({ plain, deadlines, figures }: PartRead, { from, figure }: Item): Due | undefined {
  const last = figures.at(-1)?.at ?? 0;
  return deadlines.find(({ start }) => {
    if (start <= last) return false;
    const isOfAll = /^(?:hoàn thành|hoàn tất|chậm nhất|muộn nhất|xong)/u.test(plain.slice(start));
    return (
      isOfAll ||
      /[,;]\s*$/u.test(plain.slice(0, start)) ||
      !plain.slice(figure?.at ?? from, last).includes(",")
    );
  });
}

/** Its own, also behind it; else the last that was said before the figures. */
function rateOf({ rates }: PartRead, { from, end, figure }: Item, around: Surroundings): Rate {
  const own = rates.findLast(({ start }) => start >= from && start < end);
  const before = rates.findLast(({ start }) => start < (figure?.at ?? from));
  return (own ?? before)?.rate ?? around.rate ?? "YEAR";
}

function remarksOf(
  { plain, items }: PartRead,
  item: Item,
  { spoken }: Surroundings,
  due: Due | null,
): Remark[] {
  const { figure } = item;
  const first = items[0]?.figure;
  const holds: Partial<Record<Remark, boolean>> = {
    LEVEL: spoken === null,
    TOLERANCE: figure?.bound === "ABOUT",
    SHARE: isOfSome(item),
    NO_FIGURE: figure === null,
    CARRIED: figure?.bound === null && first !== figure && first?.bound === "LEAST",
    DAY: due !== null && due.on === null,
    RANGE: figure !== null && /\d\s*(?:-|đến|tới)\s*\d/u.test(plain.slice(figure.at, figure.end)),
  };
  return REMARKED.filter((remark) => holds[remark]);
}

const REMARKED = ["LEVEL", "TOLERANCE", "SHARE", "NO_FIGURE", "CARRIED", "RANGE", "DAY"] as const;

/** Without what only joins it to the next. */
function trimmedTo(plain: string, from: number, end: number): TextSpan {
  const part = plain.slice(from, end);
  const lead = part.length - part.trimStart().length;
  const rest = part.replace(/(?:[\s,;:.]|\s(?:và|với|cùng|đồng thời))+$/u, "");
  return { start: from + lead, end: from + Math.max(rest.length, lead + 1) };
}
