import type { CivilDate } from "../calendar";
import type { Moment } from "../compliance/day";

/** The day that a page is about, and the others that it offers. */
export interface DayChoice extends Moment {
  /** Newest first, also the years between two plans and the one asked for. */
  readonly years: readonly { readonly year: number; readonly planned: boolean }[];
  /** What the plan of the year is called; null where there is none. */
  readonly plan: string | null;
  /** Days of the year that can be chosen, newest first. */
  readonly days: readonly CivilDate[];
  /** Whether there is more than one tree to choose from. */
  readonly hasTrees: boolean;
  /** Another tree than each day's own is shown; null = it is not. */
  readonly tree: ShownTree | null;
}

/** A day's tree, and the units whose results are others under it. */
export interface ShownTree {
  readonly on: CivilDate;
  readonly concerned: readonly { readonly code: string; readonly name: string }[];
}
