import type { CivilDate } from "../calendar";
import type { KeptLock } from "../lock";
import type { ChosenUnit } from "./unit-choice";

/** A lock with the name of the unit that it closes; null = the whole federation. */
export interface ListedLock extends KeptLock {
  readonly unitName: string | null;
}

/** What administrators set: which periods are closed. */
export interface SettingsPage {
  readonly choice: ChosenUnit;
  /** Those in force first, then the newest. */
  readonly locks: readonly ListedLock[];
  readonly inForce: number;
  /** Periods that have begun and can be closed, the latest year first. */
  readonly periods: readonly string[];
  readonly today: CivilDate;
}
