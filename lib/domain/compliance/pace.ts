import {
  type CivilDate,
  elapsedShare,
  elapsedShareOfYear,
  firstDayOfYear,
  lastDayOfYear,
  type Share,
  yearOf,
} from "../calendar";
import type { CountMeasure, MeasuredTarget } from "../plan";
import { ceilOf, floorOf, hundredths, productAtLeast } from "./exact";
import type { Measurement } from "./measurement";

/** Whether there is no time left to reach the target (compliance.md §7 step 6). */
export function isFinal(target: MeasuredTarget, year: number, asOf: CivilDate): boolean {
  return asOf >= (target.dueOn ?? lastDayOfYear(year));
}

/** What a count asks for at the end of a day: its schedule's last figure, scaled to `required`, or r x elapsed share. */
export function countPace(measure: CountMeasure, required: number, year: number, asOf: CivilDate): number {
  const schedule = measure.schedule ?? [];
  if (schedule.length === 0) return flooredPace(required, elapsedShareOfYear(year, asOf));
  const last = schedule.findLast(({ monthDay }) => `${firstDayOfYear(year).slice(0, 4)}-${monthDay}` <= asOf);
  return ceilOf((last?.cumulative ?? 0) * required, measure.minimum);
}

/** The share of [1 January of the due day's year, due day] gone by: 0 until that year begins, 1 from the due day on. */
export function milestoneShare(dueOn: CivilDate, asOf: CivilDate): Share {
  return elapsedShare(firstDayOfYear(yearOf(dueOn)), dueOn, asOf);
}

/** Whole part of `required` x elapsed share. */
export function flooredPace(required: number, { elapsed, total }: Share): number {
  return floorOf(required * elapsed, total);
}

/** Whether v reaches the pace of a day that is not final (compliance.md §7 step 7); without a pace it never does. */
export function isOnPace(
  target: MeasuredTarget,
  measurement: Measurement,
  required: number,
  year: number,
  asOf: CivilDate,
): boolean {
  const { measure, dueOn } = target;
  if (measure.type === "count") return amountOf(measurement) >= countPace(measure, required, year, asOf);
  if (dueOn === null) return false;
  const share = milestoneShare(dueOn, asOf);
  if (measurement.form === "amount") return amountOf(measurement) >= flooredPace(required, share);
  const { numerator, denominator } = measurement;
  if (numerator === null || denominator === null) return false;
  return productAtLeast([numerator, 10_000, share.total], [denominator, hundredths(required), share.elapsed]);
}

function amountOf(measurement: Measurement): number {
  return measurement.form === "amount" ? (measurement.value ?? 0) : 0;
}
