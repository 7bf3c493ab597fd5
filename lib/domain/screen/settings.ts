import type { CivilDate } from "../calendar";
import type { KeptLock } from "../lock";
import type { ChosenUnit } from "./unit-choice";

/** A lock with the name of the unit that it closes; null = the whole federation. */
export interface ListedLock extends KeptLock {
  readonly unitName: string | null;
}

/** A period that somebody may close: how much of it still waits for a decision, which nobody can then take. */
export interface Closing {
  readonly period: string;
  readonly waiting: number;
}

/** What administrators set: which periods are closed, who decides, how they sign in. */
export interface SettingsPage {
  readonly choice: ChosenUnit;
  /** Those in force first, then the newest. */
  readonly locks: readonly ListedLock[];
  readonly inForce: number;
  /** Periods that have begun and can be closed, the latest year first. */
  readonly periods: readonly string[];
  /** What is about to be closed, for the unit that is chosen or for all; null where no period is chosen yet. */
  readonly closing: Closing | null;
  readonly today: CivilDate;
  /** Whether upper-level unions decide on the records of the unions below them. */
  readonly upperDecides: boolean;
  /** Whether administrators must sign in in two steps. */
  readonly adminsSecondStep: boolean;
}
