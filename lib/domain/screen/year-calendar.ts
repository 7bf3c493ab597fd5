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

/** Weeks of a year, as a target is spread over them. */
const WEEKS = 52;

/**
 * The one to be told first: of which one a week is asked and a week is missing; else that which was silent longest, if that
 * is longer than an even spread would be. Undefined where all go on as they are asked to.
 */
export function leastEven(rhythms: readonly RhythmicTarget[]): RhythmicTarget | undefined {
  const missing = rhythms.find(({ rhythm }) => rhythm.weekly && rhythm.empty.length > 0);
  const [silent] = rhythms
    .filter(({ rhythm, series }) => {
      const asked = series?.kind === "CUMULATIVE" ? series.required : WEEKS;
      return silenceOf(rhythm) * asked > WEEKS;
    })
    .toSorted((a, b) => silenceOf(b.rhythm) - silenceOf(a.rhythm));
  return missing ?? silent;
}

function silenceOf({ longest }: RhythmicTarget["rhythm"]): number {
  return longest?.weeks ?? 0;
}
