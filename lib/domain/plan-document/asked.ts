import type { Level } from "../unit";
import { asksInWords, canAsk, isOnlyIf, isTold, type Mood, wasThen } from "./duty";
import type { PlanContext } from "./proposal";
import { type Item, isTime, madeAt, type PartRead } from "./reading";
import {
  type Around,
  channelsIn,
  isOfQuestions,
  type Subject,
  subjectOfNumber,
  subjectOfShare,
  subjectOfTime,
} from "./subject";

const ADDED =
  /(?:(?:tăng|giảm|(?<!(?:mở|lập|cử|tổ chức) )thêm|chiếm|lệ phí|kinh phí|thời lượng)(?: \p{L}+)?)\s*$/u;
const TIMES_SHOWN = /phát(?: lại| sóng)?\s+\d+\s+lần/u;

/** What a part of a sentence asks for; null where it tells, or its figure is of nothing or goes with another's. */
export function askedIn(
  reading: PartRead,
  item: Item,
  level: Level,
  mood: Mood | null,
  plan: Pick<PlanContext, "year" | "activityTypes">,
): Subject | null {
  const { plain } = reading;
  const before = plain.slice(0, item.figure?.at ?? item.end);
  if (isTold(before, plan.year) || wasThen(plain, plan.year)) return null;
  if (isOnlyIf(plain.slice(before.length))) return null;
  const subject = subjectOf(reading, item, level, plan.activityTypes);
  if (isPartOfOther(reading, item) || isTimesShown(plain, item)) return null;
  return subject !== null && mayAsk(subject, item, before) && asks(reading, item, subject, mood)
    ? subject
    : null;
}

function subjectOf(
  { plain, items }: PartRead,
  { figure, from, end, each }: Item,
  level: Level,
  activityTypes: PlanContext["activityTypes"],
): Subject | null {
  const clause = plain.slice(from, end);
  if (figure === null) return channelsIn(clause.slice(madeAt(clause)), level);
  const after = plain.slice(each?.end ?? figure.end, end);
  const around = { after, clause, sentence: plain, level };
  if (isTime(after)) return figure.percent ? null : subjectOfTime(plain);
  if (each !== null) return ofEach(around, items.length === 1);
  if (figure.percent) return isAnsweredInTime(plain, after, items) ? null : subjectOfShare(around);
  return subjectOfNumber(around, (text) => ownType(text, activityTypes));
}

/** "100 % CĐCS có …": what each of them is to have; where a figure of its own follows, that says it. */
function ofEach({ after, level }: Around, isAlone: boolean): Subject | null {
  const made = /(?:nhóm|group|trang|fanpage|facebook|kênh|zalo)(?!\p{L})/u.exec(after);
  if (made !== null) return channelsIn(after.slice(made.index), level);
  if (/báo cáo viên|bcv/u.test(after)) return { of: "appointments" };
  return isAlone ? { of: "other" } : null;
}

/** "100 % câu hỏi … trong 48 giờ" is one thing. */
function isAnsweredInTime(plain: string, after: string, items: readonly Item[]): boolean {
  return (
    isOfQuestions(after) && items.some(({ figure }) => figure !== null && isTime(plain.slice(figure.end)))
  );
}

function ownType(text: string, activityTypes: PlanContext["activityTypes"]): string | null {
  return activityTypes.find(({ own, name }) => own && text.includes(name.toLowerCase()))?.code ?? null;
}

const PART = /(?:trong đó|bao gồm|gồm có|riêng (?:quý|tháng|trong|đợt))[^;]*$|\([^)]*$/u;

/** "04 cuộc, trong đó có 01 cuộc …", "02 lớp (mỗi quý một lớp)": a part of what was said, and nothing more. */
function isPartOfOther({ plain, items }: PartRead, { figure }: Item): boolean {
  const first = items[0]?.figure;
  if (figure === null || first == null || figure === first || figure.percent) return false;
  return PART.test(plain.slice(first.end, figure.at));
}

function isTimesShown(plain: string, { figure, from, end }: Item): boolean {
  const shown = TIMES_SHOWN.exec(plain.slice(from, end));
  return shown !== null && figure !== null && figure.at >= from + shown.index;
}

function mayAsk(subject: Subject, { figure }: Item, before: string): boolean {
  const isLimit = subject.of === "response" || subject.of === "recency";
  return (figure?.bound !== "MOST" || isLimit) && !ADDED.test(before);
}

/** What says for itself what it is of is asked for by a verb, a day or a rate; anything else only in so many words. */
function asks(
  { plain, deadlines, rates }: PartRead,
  { figure }: Item,
  subject: Subject,
  mood: Mood | null,
): boolean {
  if (mood === "ROW" || asksInWords(plain) || figure?.bound === "LEAST") return true;
  const isTimed = deadlines.length > 0 || rates.length > 0 || mood === "ASKS";
  const isVague =
    figure === null || subject.of === "other" || (subject.of === "count" && subject.activityType === null);
  return isVague ? isTimed && canAsk(plain) : isTimed || canAsk(plain);
}
