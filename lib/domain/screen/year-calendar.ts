import type { Deadline } from "./deadlines";
import type { TargetView } from "./target";

/** A target that is worked on all year long, with its weeks. */
export type RhythmicTarget = Pick<TargetView, "target" | "series"> & {
  readonly rhythm: NonNullable<TargetView["rhythm"]>;
};

/** The weeks of a year: which are missing, and what falls due next. */
export interface YearCalendarView {
  readonly rhythms: readonly RhythmicTarget[];
  readonly deadlines: readonly Deadline[];
}

/** The first that lacks a week which is over, of those of which one a week is asked. */
export function firstWithGaps(rhythms: readonly RhythmicTarget[]): RhythmicTarget | undefined {
  return rhythms.find(({ rhythm }) => rhythm.weekly && rhythm.empty.length > 0);
}
