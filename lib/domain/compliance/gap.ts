import { type CivilDate, elapsedShareOfYear, monthsLeftAfter } from "../calendar";
import { ceilOf, floorOf, hundredths } from "./exact";

/** How many are needed out of a whole to reach a percentage. */
export function neededOf(denominator: number, percent: number): number {
  return ceilOf(hundredths(percent) * denominator, 10_000);
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
