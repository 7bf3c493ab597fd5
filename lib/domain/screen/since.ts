import {
  addDays,
  type CivilDate,
  civilDate,
  earlierOf,
  firstDayOfYear,
  monthOf,
  yearEarlier,
  yearOf,
} from "../calendar";
import type { Day } from "../compliance/day";

/** The earlier of two days that are compared, and why it is that one. */
export interface Since {
  readonly on: CivilDate;
  readonly why: "ASKED" | "VISIT" | "MONTH" | "YEAR";
}

/**
 * Since when changes are told: since the day that is asked for, else since the reader was last here within the year, else since
 * the month before ended; in a year's first month since a year ago, where that year has a plan. Null = there is no such day.
 */
export function sinceOf(
  { year, asOf }: Day,
  asked: CivilDate | null,
  visit: CivilDate | null,
  isPlanned: (year: number) => boolean,
): Since | null {
  if (asked !== null && asked < asOf && isPlanned(yearOf(asked))) return { on: asked, why: "ASKED" };
  if (visit !== null && visit >= firstDayOfYear(year) && visit < asOf) return { on: visit, why: "VISIT" };
  const monthBefore = addDays(civilDate(year, monthOf(asOf), 1), -1);
  if (monthBefore >= firstDayOfYear(year)) return { on: monthBefore, why: "MONTH" };
  return isPlanned(year - 1) ? { on: earlierOf(yearEarlier(asOf), monthBefore), why: "YEAR" } : null;
}
