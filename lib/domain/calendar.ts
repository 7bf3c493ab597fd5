import { tz } from "@date-fns/tz";
import { addMonths } from "date-fns/addMonths";
import { millisecondsInDay, millisecondsInHour } from "date-fns/constants";
import { formatISO } from "date-fns/formatISO";
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import { startOfDay as startOf } from "date-fns/startOfDay";
import { subYears } from "date-fns/subYears";

/** A civil date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`; lexicographic order is time order (compliance.md §1). */
export type CivilDate = string;

/** Whole microseconds since 1970-01-01T00:00Z, as PostgreSQL keeps them; exact in a double until the year 2255. */
export type InstantMicros = number;

/** A span [a, b] and how much of it has gone by: `elapsed / total`, whole days, 0 <= elapsed <= total. */
export interface Share {
  readonly elapsed: number;
  readonly total: number;
}

const MICROS_PER_MILLISECOND = 1_000;

/**
 * For date-fns: days and instants as Asia/Ho_Chi_Minh has them. compliance.md §1 fixes UTC+7, which is not what the
 * zone's own history says of the years before 1975.
 */
export const IN_VIETNAM = { in: tz("+07:00") } as const;

/** `YYYY-MM-DD` of a year, month (1 to 12) and day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`, from year 0001 on. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= "0001" && isValid(parseISO(text));
}

/** The date `days` days later (earlier when negative); counted as `daysBetween` does, and for the same reason. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dayAt(Date.parse(date) + days * millisecondsInDay);
}

/** The same day so many months later, or the last of a month that lacks it. */
export function monthsLater(date: CivilDate, months: number): CivilDate {
  return written(addMonths(date, months, IN_VIETNAM));
}

/** The same day one year earlier; of 29 February, the 28th. */
export function yearEarlier(date: CivilDate): CivilDate {
  return written(subYears(date, 1, IN_VIETNAM));
}

/**
 * Whole days from `a` to `b`; negative when `b` is earlier. Asked for each unit and target, where
 * `differenceInCalendarDays` takes 150 times as long: as midnights in UTC two dates lie whole days apart.
 */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return (Date.parse(b) - Date.parse(a)) / millisecondsInDay;
}

export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  if (a < b) return a;
  return b;
}

export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  if (a < b) return b;
  return a;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

export function firstDayOfYear(year: number): CivilDate {
  return civilDate(year, 1, 1);
}

export function lastDayOfYear(year: number): CivilDate {
  return civilDate(year, 12, 31);
}

export function isLastDayOfYear(date: CivilDate): boolean {
  return date === lastDayOfYear(yearOf(date));
}

/** The last day of a month (1 to 12). */
export function monthEnd(year: number, month: number): CivilDate {
  return dayAt(new Date(civilDate(year, month, 1)).setUTCMonth(month, 0));
}

/** Whole months of the year after `date`'s month: 0 in December. */
export function monthsLeftAfter(date: CivilDate): number {
  return 12 - monthOf(date);
}

/** Elapsed share of [from, to] at the end of day `date`, between 0 and 1 (compliance.md §1). */
export function elapsedShare(from: CivilDate, to: CivilDate, date: CivilDate): Share {
  const total = daysBetween(from, to) + 1;
  return { elapsed: Math.min(Math.max(daysBetween(from, date) + 1, 0), total), total };
}

/** Elapsed share of a calendar year at the end of day `date`. */
export function elapsedShareOfYear(year: number, date: CivilDate): Share {
  return elapsedShare(firstDayOfYear(year), lastDayOfYear(year), date);
}

/** The civil date that an instant has in Asia/Ho_Chi_Minh. */
export function civilDateOf(instant: InstantMicros): CivilDate {
  return written(IN_VIETNAM.in(Math.floor(instant / MICROS_PER_MILLISECOND)));
}

/** The first instant of a civil date: 00:00 in Asia/Ho_Chi_Minh. */
export function startOfDay(date: CivilDate): InstantMicros {
  return startOf(date, IN_VIETNAM).getTime() * MICROS_PER_MILLISECOND;
}

/** 24:00 of a civil date, which is 00:00 of the next (compliance.md §6 includes that instant). */
export function endOfDay(date: CivilDate): InstantMicros {
  return startOfDay(date) + millisecondsInDay * MICROS_PER_MILLISECOND;
}

/** A number of hours as microseconds. */
export function hoursInMicros(hours: number): InstantMicros {
  return hours * millisecondsInHour * MICROS_PER_MILLISECOND;
}

/** The date whose midnight in UTC it is, in milliseconds. */
function dayAt(midnight: number): CivilDate {
  return new Date(midnight).toISOString().slice(0, 10);
}

function written(day: Date): CivilDate {
  return formatISO(day, { representation: "date" });
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
