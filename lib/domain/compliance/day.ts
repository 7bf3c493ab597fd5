import {
  addDays,
  type CivilDate,
  daysBetween,
  earlierOf,
  firstDayOfYear,
  lastDayOfYear,
  monthEnd,
} from "../calendar";
import type { Plan } from "../plan";

/** Why a question about compliance has no answer (compliance.md §1). */
export type ComplianceErrorCode = "AS_OF_BEFORE_YEAR" | "PLAN_NOT_FOUND";

export class ComplianceError extends Error {
  override readonly name = "ComplianceError";
  constructor(readonly code: ComplianceErrorCode) {
    super(code);
  }
}

/** A year, and the end of the day of it that figures are of. */
export interface Day {
  readonly year: number;
  readonly asOf: CivilDate;
}

/** A day, and whose tree its figures are of where not each day's own (compliance.md §11). */
export interface Moment extends Day {
  readonly structure?: string | undefined;
}

/** The plan itself; without one a question has no answer. */
export function requirePlan(plan: Plan | null): Plan {
  if (plan === null) throw new ComplianceError("PLAN_NOT_FOUND");
  return plan;
}

/** The day a question about a year is really answered for: not after the year; before it is an error. */
export function dayWithinYear(year: number, asOf: CivilDate): CivilDate {
  if (asOf < firstDayOfYear(year)) throw new ComplianceError("AS_OF_BEFORE_YEAR");
  return earlierOf(asOf, lastDayOfYear(year));
}

/** The day that a question without a day means: today, or the year's last day if that is earlier (interfaces.md §4). */
export function defaultDay(year: number, today: CivilDate): CivilDate {
  return earlierOf(today, lastDayOfYear(year));
}

/** The twelve month ends of a year. */
export function monthEnds(year: number): CivilDate[] {
  return Array.from({ length: 12 }, (_, index) => monthEnd(year, index + 1));
}

/** Every day of a year, in order. */
export function daysOfYear(year: number): CivilDate[] {
  const first = firstDayOfYear(year);
  const count = daysBetween(first, lastDayOfYear(year)) + 1;
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** The month ends of a year before a day, and that day: the days that series are answered for. */
export function seriesDays(year: number, asOf: CivilDate): CivilDate[] {
  const last = dayWithinYear(year, asOf);
  return [...monthEnds(year).filter((on) => on < last), last];
}
