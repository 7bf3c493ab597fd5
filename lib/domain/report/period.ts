import {
  type CivilDate,
  civilDate,
  firstDayOfYear,
  isCivilDate,
  lastDayOfYear,
  monthEnd,
  yearOf,
} from "../calendar";
import { PERIOD, periodSpan, periodsOf } from "../lock";

const HALF = /^[1-9]\d{3}-H([12])$/;

/** What a report may be about: a month, quarter, half-year or year; or a day, which means the year up to it. */
export function isReportPeriod(text: string): boolean {
  return PERIOD.test(text) || HALF.test(text) || (isCivilDate(text) && text >= "1000");
}

/** The first and the last day that a report is about. */
export function reportSpan(period: string): { readonly from: CivilDate; readonly to: CivilDate } {
  if (isCivilDate(period)) return { from: firstDayOfYear(yearOf(period)), to: period };
  const half = HALF.exec(period)?.[1];
  if (half === undefined) return periodSpan(period);
  const year = yearOf(period);
  return half === "1"
    ? { from: firstDayOfYear(year), to: monthEnd(year, 6) }
    : { from: civilDate(year, 7, 1), to: lastDayOfYear(year) };
}

/** The periods of a year that can be reported on a day: the year, its first nine months, its halves, its quarters, its months. */
export function reportPeriodsOf(year: number, today: CivilDate): string[] {
  const [whole = String(year), ...parts] = periodsOf(year, today);
  const nineMonths = [monthEnd(year, 9)].filter((day) => day <= today);
  const halves = [2, 1].map((half) => `${year}-H${half}`).filter((half) => reportSpan(half).from <= today);
  return [whole, ...nineMonths, ...halves, ...parts];
}
