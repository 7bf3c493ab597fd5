import { type CivilDate, elapsedShareOfYear, monthsLeftAfter } from "../calendar";
import type { Measure } from "../plan";
import { ceilOf, floorOf, hundredths } from "./exact";
import type { Result } from "./result";

type Figures = Pick<Result, "value" | "required" | "numerator" | "denominator">;

/** How many are needed out of a whole to reach a percentage. */
export function neededOf(denominator: number, percent: number): number {
  return ceilOf(hundredths(percent) * denominator, 10_000);
}

/**
 * What is missing to the requirement: required - value, or the people (or answers) short of the percentage
 * (compliance.md §10). Null where nothing is counted: recency, an unknown whole, a result without figures.
 */
export function missingOf(
  measure: Measure,
  { value, required, numerator, denominator }: Figures,
): number | null {
  if (required === null || measure.type === "recency") return null;
  if (value !== null) return Math.max(0, required - value);
  if (numerator === null || denominator === null) return null;
  return Math.max(0, neededOf(denominator, required) - numerator);
}

/** Whole months left after the day's month, at least one. */
export function monthsToSpread(asOf: CivilDate): number {
  return Math.max(1, monthsLeftAfter(asOf));
}

/** What is needed in each month left so that nothing is missing at the end of the year, rounded up. */
export function neededPerMonth(missing: number, asOf: CivilDate): number {
  return ceilOf(missing, monthsToSpread(asOf));
}

/** Where a count ends at this rate: v / elapsed share of the year, floored; a forecast, never a status (compliance.md §9). */
export function projected(value: number, year: number, asOf: CivilDate): number {
  const { elapsed, total } = elapsedShareOfYear(year, asOf);
  return floorOf(value * total, elapsed);
}
