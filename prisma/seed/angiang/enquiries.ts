import { addDays, type CivilDate, elapsedShareOfYear } from "@/lib/domain/calendar";
import type { BundleRow } from "@/lib/transfer/bundle";
import { dayBetween, instantOf } from "../dates";
import { type Random, randomFor } from "../random";
import { ENQUIRY_TOPICS } from "../titles/titles";
import { type DemoFederation, STORY_YEARS } from "./federation";
import { STANDING_2021 } from "./story-2021";
import { PROVINCE, UPPERS } from "./uppers";

type Row = BundleRow<"enquiries">;

interface Question {
  readonly unit: string;
  readonly day: CivilDate;
  /** Minutes after midnight. */
  readonly at: number;
  /** Minutes until the answer; null = none yet. */
  readonly wait: number | null;
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** Questions to the province up to 30/09/2021, all answered in time. */
const TO_THE_PROVINCE = 143;
/** The last day of the story's first part. */
const CUT: CivilDate = "2021-09-30";

/** Answers that test the limit of 24 hours, exact and a minute past, and one open at the end of 30/09/2021. */
const PINNED: readonly Question[] = [
  { unit: PROVINCE.code, day: "2021-04-14", at: 9 * HOUR + 12, wait: DAY },
  { unit: "LX", day: "2021-07-21", at: 20 * HOUR + 5, wait: DAY },
  { unit: "CM", day: "2021-07-17", at: 21 * HOUR + 40, wait: DAY + 1 },
  { unit: "CM", day: "2021-08-28", at: 19 * HOUR + 3, wait: 31 * HOUR + 15 },
  { unit: "KCN", day: CUT, at: 15 * HOUR + 25, wait: 17 * HOUR },
  { unit: PROVINCE.code, day: "2023-05-06", at: 22 * HOUR, wait: 26 * HOUR + 30 },
  { unit: "AP", day: "2023-11-18", at: 11 * HOUR, wait: 52 * HOUR },
];
const PINNED_BEFORE_CUT: Readonly<Record<string, number>> = { [PROVINCE.code]: 1, LX: 1, CM: 2 };

/** Questions that came through the pages, and how long they waited. */
export function enquiryRows(federation: DemoFederation): Row[] {
  const random = randomFor("angiang/enquiries");
  const questions = [
    ...PINNED,
    ...first(random),
    ...STORY_YEARS.flatMap((year) => rest(year, random)),
    ...present(federation, random),
  ].filter((question) => question.day <= federation.today);
  questions.sort((a, b) => (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1));
  return questions.map((question, position) => ({
    id: `hoi-${String(position + 1).padStart(5, "0")}`,
    unit: question.unit,
    receivedAt: instantOf(question.day, question.at),
    answeredAt: question.wait === null ? null : instantOf(question.day, question.at + question.wait),
    topic: random.pick(ENQUIRY_TOPICS),
  }));
}

function first(random: Random): Question[] {
  const counts = [
    [PROVINCE.code, TO_THE_PROVINCE] as const,
    ...UPPERS.map(({ code }) => [code, STANDING_2021[code]?.enquiries ?? 0] as const),
  ];
  // Before the cut's last day, so that every answer is in by its end.
  return counts.flatMap(([unit, count]) =>
    questions(unit, count - (PINNED_BEFORE_CUT[unit] ?? 0), "2021-01-03", "2021-09-28", random),
  );
}

/** The rest of 2021, and the whole of 2022 and 2023. Viên chức has no page in 2021, Tân Châu no question. */
function rest(year: number, random: Random): Question[] {
  const from = year === 2021 ? "2021-10-01" : `${year}-01-01`;
  return [PROVINCE.code, ...UPPERS.map((upper) => upper.code)].flatMap((unit) => {
    const usual = unit === PROVINCE.code ? TO_THE_PROVINCE : (STANDING_2021[unit]?.enquiries ?? 0);
    const count = Math.round(usual * (year === 2021 ? 0.3 : 1.1));
    return questions(unit, unit === "VC" && year > 2021 ? 8 : count, from, `${year}-12-29`, random);
  });
}

/** This year's, in step with the calendar: one late answer, and three from the night before that wait. */
function present({ presentYear, today }: DemoFederation, random: Random): Question[] {
  const from = `${presentYear}-01-01`;
  const { elapsed, total } = elapsedShareOfYear(presentYear, today);
  const past = [PROVINCE.code, ...UPPERS.map((upper) => upper.code)].flatMap((unit) => {
    const usual = unit === PROVINCE.code ? 170 : 12 + (STANDING_2021[unit]?.enquiries ?? 0);
    const last = addDays(today, -2);
    return last < from ? [] : questions(unit, Math.round((usual * elapsed) / total), from, last, random);
  });
  const late = { unit: "CP", day: addDays(today, -9), at: 18 * HOUR, wait: 33 * HOUR };
  const waiting = ["LX", "CT", "KCN"].map((unit, hour) => ({
    ...{ unit, day: today, at: hour * 17 + 4, wait: null },
  }));
  return [...past, ...(late.day >= from ? [late] : []), ...waiting];
}

function questions(unit: string, count: number, from: CivilDate, to: CivilDate, random: Random): Question[] {
  return Array.from({ length: Math.max(0, count) }, () => {
    const day = dayBetween(random, from, to);
    const slow = random.chance(0.15);
    const wait = slow ? random.int(14 * HOUR, 23 * HOUR + 55) : random.int(4, 9 * HOUR);
    return { unit, day, at: random.int(6 * HOUR, 22 * HOUR), wait };
  });
}
