import type { CivilDate } from "../calendar";
import type { Day } from "../compliance/day";

/** The day that a page is about, and the others that it offers. */
export interface DayChoice extends Day {
  /** Newest first, also the years between two plans and the one asked for. */
  readonly years: readonly { readonly year: number; readonly planned: boolean }[];
  /** What the plan of the year is called; null where there is none. */
  readonly plan: string | null;
  /** Days of the year that can be chosen, newest first. */
  readonly days: readonly CivilDate[];
}
