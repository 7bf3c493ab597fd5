import type { CountMeasure } from "../measure";
import { ceilOf } from "./exact";
import type { Compliance, Status } from "./result";

/** A result whose status another plan turns. */
export interface Turned {
  readonly unit: string;
  readonly target: string;
  readonly before: Status;
  readonly after: Status;
}

/** The results that differ in status; one that was not there did not turn. */
export function turnedBetween(before: Compliance, after: Compliance): Turned[] {
  const statuses = new Map(before.results.map(({ unit, target, status }) => [`${unit}\t${target}`, status]));
  return after.results.flatMap(({ unit, target, status }) => {
    const was = statuses.get(`${unit}\t${target}`) ?? status;
    return was === status ? [] : [{ unit, target, before: was, after: status }];
  });
}

/** A count's measure under another minimum: its checkpoints grow or shrink with it (compliance.md §11). */
export function underMinimum(measure: CountMeasure, minimum: number): CountMeasure {
  const schedule = measure.schedule?.map(({ monthDay, cumulative }) => ({
    monthDay,
    cumulative: ceilOf(cumulative * minimum, measure.minimum),
  }));
  return { ...measure, minimum, ...(schedule ? { schedule } : {}) };
}
