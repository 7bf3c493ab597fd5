import type { CountMeasure } from "../plan";
import { ceilOf } from "./exact";

/** A count's measure under another minimum: its checkpoints grow or shrink with it (compliance.md §11). */
export function underMinimum(measure: CountMeasure, minimum: number): CountMeasure {
  const schedule = measure.schedule?.map(({ monthDay, cumulative }) => ({
    monthDay,
    cumulative: ceilOf(cumulative * minimum, measure.minimum),
  }));
  return { ...measure, minimum, ...(schedule ? { schedule } : {}) };
}
