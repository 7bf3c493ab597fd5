import { getISODay } from "date-fns/getISODay";
import { parseISO } from "date-fns/parseISO";
import {
  type CivilDate,
  civilDateOf,
  endOfDay,
  firstDayOfYear,
  hoursInMicros,
  startOfDay,
} from "../calendar";
import type { Day } from "../compliance/day";
import type { EnquiryFact } from "../compliance/facts";

/** Enquiries received in one hour of the week, and how many of them were or are late. */
export interface HourOfWeek {
  readonly received: number;
  readonly late: number;
}

/** An hour of the week. */
export interface HourAt {
  /** 1 = Monday. */
  readonly weekday: number;
  /** 0 to 23, as it begins. */
  readonly hour: number;
}

/** How long the enquiries of a year waited, as of the end of a day. */
export interface ResponseTimes {
  readonly received: number;
  readonly answered: number;
  /** Whole minutes within which half of the answers came, and 95 in a hundred; null without an answer. */
  readonly median: number | null;
  readonly slowest: number | null;
  /** Not answered yet, and those of them that have waited for longer than is allowed. */
  readonly open: number;
  readonly overdue: number;
  /** By weekday, Monday first, and hour. */
  readonly week: readonly (readonly HourOfWeek[])[];
}

const WEEKDAYS = 7;
const HOURS = 24;
const MICROS_PER_MINUTE = 60_000_000;
const SLOWEST = 0.95;

/**
 * Response times of the enquiries that units received in the year up to a day (compliance.md §6): what was answered later
 * is open as of that day.
 */
export function responseTimesOf(
  enquiries: readonly EnquiryFact[],
  units: ReadonlySet<string>,
  hours: number,
  { year, asOf }: Day,
): ResponseTimes {
  const [begin, end] = [startOfDay(firstDayOfYear(year)), endOfDay(asOf)];
  const received = enquiries.filter(
    ({ unit, receivedAt }) => units.has(unit) && begin <= receivedAt && receivedAt < end,
  );
  const waits = received.map((enquiry) => answeringOf(enquiry, hours, asOf));
  const took = waits.flatMap(({ minutes }) => minutes ?? []).sort((a, b) => a - b);
  const open = waits.filter(({ minutes }) => minutes === null);
  return {
    received: received.length,
    answered: took.length,
    median: quantile(took, 0.5),
    slowest: quantile(took, SLOWEST),
    open: open.length,
    overdue: open.filter(({ late }) => late).length,
    week: weekOf(waits),
  };
}

/** How an enquiry was answered, and when in the week it came. */
export interface Answering extends HourAt {
  /** How long the answer took; null = there is none yet. */
  readonly minutes: number | null;
  readonly late: boolean;
}

/** As of the end of a day. @param hours within which an answer is in time */
export function answeringOf(
  { receivedAt, answeredAt }: Pick<EnquiryFact, "receivedAt" | "answeredAt">,
  hours: number,
  asOf: CivilDate,
): Answering {
  const end = endOfDay(asOf);
  const answered = answeredAt !== null && answeredAt <= end ? answeredAt : null;
  const limit = hoursInMicros(hours);
  const waited = (answered ?? end) - receivedAt;
  const on = civilDateOf(receivedAt);
  return {
    minutes: answered === null ? null : Math.floor(waited / MICROS_PER_MINUTE),
    late: answered === null ? waited >= limit : waited > limit,
    weekday: getISODay(parseISO(on)),
    hour: Math.floor((receivedAt - startOfDay(on)) / hoursInMicros(1)),
  };
}

/** The least of them that so large a part does not exceed. */
function quantile(sorted: readonly number[], part: number): number | null {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
}

function weekOf(waits: readonly Answering[]): HourOfWeek[][] {
  return Array.from({ length: WEEKDAYS }, (_, weekday) => {
    const ofDay = waits.filter((wait) => wait.weekday === weekday + 1);
    return Array.from({ length: HOURS }, (__, hour) => {
      const ofHour = ofDay.filter((wait) => wait.hour === hour);
      return { received: ofHour.length, late: ofHour.filter(({ late }) => late).length };
    });
  });
}
