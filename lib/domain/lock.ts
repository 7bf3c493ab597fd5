import { type CivilDate, civilDate, monthEnd, yearOf } from "./calendar";

/** A year, a quarter or a month that can be closed: `2021`, `2021-Q3`, `2021-09` (compliance.md §11). */
export const PERIOD = /^[1-9]\d{3}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/;

/** The periods of a year that have begun by a day: the year, its quarters, its months, each kind from the last on. */
export function periodsOf(year: number, today: CivilDate): string[] {
  const month = (number: number) => `${year}-${String(number).padStart(2, "0")}`;
  const begun = (number: number) => `${month(number)}-01` <= today;
  const quarters = [4, 3, 2, 1].filter((quarter) => begun(3 * quarter - 2));
  const months = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].filter(begun);
  return [String(year), ...quarters.map((quarter) => `${year}-Q${quarter}`), ...months.map(month)];
}

/** Years whose periods can be closed: every one from the first with a plan, or last year, to this one; the latest first. */
export function closableYears(planned: readonly number[], today: CivilDate): number[] {
  const year = yearOf(today);
  const first = Math.min(year - 1, ...planned);
  return Array.from({ length: year - first + 1 }, (_, before) => year - before);
}

/** The first and the last day of a period. */
export function periodSpan(period: string): { readonly from: CivilDate; readonly to: CivilDate } {
  const year = Number(period.slice(0, 4));
  const quarter = Number(/Q(\d)$/.exec(period)?.[1] ?? 0);
  const month = Number(/-(\d\d)$/.exec(period)?.[1] ?? 0);
  const [first, last] = quarter > 0 ? [3 * quarter - 2, 3 * quarter] : month > 0 ? [month, month] : [1, 12];
  return { from: civilDate(year, first, 1), to: monthEnd(year, last) };
}

/** A closed period as whoever runs into it is told of it; people by name, instants RFC 3339 with +07:00. */
export interface PeriodLock {
  readonly id: string;
  readonly period: string;
  /** Code of the unit that is closed with all below it; null = the whole federation. */
  readonly unit: string | null;
  readonly closedAt: string;
  /** Null: a command, or somebody who is not known any more. */
  readonly closedBy: string | null;
  readonly reason: string | null;
}

/** A lock with its end, if it has one. */
export interface KeptLock extends PeriodLock {
  readonly reopened: { readonly at: string; readonly by: string | null; readonly reason: string } | null;
}

/** Days on which a unit is closed, `past` no longer among them, and by which lock. */
export interface ClosedDays {
  readonly first: CivilDate;
  readonly past: CivilDate;
  readonly lock: PeriodLock;
}

/** The lock that closes one of the days; null where none does. */
export function lockOn(closed: readonly ClosedDays[], days: readonly CivilDate[]): PeriodLock | null {
  const found = closed.find(({ first, past }) => days.some((day) => first <= day && day < past));
  return found?.lock ?? null;
}
