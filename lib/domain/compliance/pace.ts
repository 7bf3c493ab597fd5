import { type CivilDate, elapsedShare, firstDayOfYear, lastDayOfYear, type Share, yearOf } from "../calendar";
import type { Target } from "../plan";
import type { Day } from "./day";
import { ceilOf, floorOf, hundredths, productAtLeast } from "./exact";
import type { Measurement } from "./measurement";

/** What should be done by the end of a day that is not final (compliance.md §7 step 7), with what it is made of. */
export type Pace =
  /** r x elapsed share: whole things are floored, percent points stay exact. */
  | ({ readonly kind: "PACE"; readonly required: number; readonly percent: boolean } & Share)
  /** The last checkpoint on or before the day (null before the first), scaled by r / minimum, rounded up. */
  | {
      readonly kind: "SCHEDULE";
      readonly monthDay: string | null;
      readonly cumulative: number;
      readonly required: number;
      readonly minimum: number;
    };

/** What the pace of a day follows from; `required` is r as overridden. */
export interface PaceAsked extends Day {
  readonly required: number;
  readonly dueOn: CivilDate | null;
}

/** Whether there is no time left to reach the target (compliance.md §7 step 6). */
export function isFinal({ dueOn }: Pick<Target, "dueOn">, year: number, asOf: CivilDate): boolean {
  return asOf >= (dueOn ?? lastDayOfYear(year));
}

/** Asked for at any time, the whole of it. */
export function noPace(): null {
  return null;
}

/** r x the share gone by of [1 January of the due day's year, due day]: nothing until that year begins. */
export function milestonePace(percent: boolean): (asked: PaceAsked) => Pace | null {
  return ({ required, dueOn, asOf }) =>
    dueOn === null
      ? null
      : { kind: "PACE", required, percent, ...elapsedShare(firstDayOfYear(yearOf(dueOn)), dueOn, asOf) };
}

/** The pace before it is floored. */
export function exactFigure({ required, elapsed, total }: Extract<Pace, { kind: "PACE" }>): number {
  return (hundredths(required) * elapsed) / (100 * total);
}

/** The pace in the value's unit. */
export function paceFigure(pace: Pace): number {
  if (pace.kind === "SCHEDULE") return ceilOf(pace.cumulative * pace.required, pace.minimum);
  return pace.percent ? exactFigure(pace) : floorOf(pace.required * pace.elapsed, pace.total);
}

/** Whether v reaches the pace; where there is none, only r itself would do. */
export function isOnPace(pace: Pace | null, measurement: Measurement): boolean {
  if (pace === null) return false;
  if (measurement.form === "amount") return (measurement.value ?? 0) >= paceFigure(pace);
  const { numerator, denominator } = measurement;
  if (pace.kind !== "PACE" || numerator === null || denominator === null) return false;
  return productAtLeast(
    [numerator, 10_000, pace.total],
    [denominator, hundredths(pace.required), pace.elapsed],
  );
}
