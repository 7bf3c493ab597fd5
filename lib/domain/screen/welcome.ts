import type { CivilDate } from "@/lib/domain/calendar";

/** What a federation begins with, in this order. */
export const FIRST_STEPS = ["units", "headcounts", "plan", "people"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** How far a federation has come: a step is done once all that it is for is there; what is lacking is told in numbers. */
export interface WelcomePage {
  readonly upper: number;
  readonly unions: number;
  /** Unions whose workers are known. */
  readonly counted: number;
  /** Years with an issued plan, the newest first; and with a draft. */
  readonly planned: readonly number[];
  readonly drafted: readonly number[];
  /** Accounts that may sign in. */
  readonly people: number;
  /** Unions whose chair has no account. */
  readonly unchaired: number;
  readonly done: Readonly<Record<FirstStep, boolean>>;
  /** What is shown: what is asked for, else the first that is not done; null = all are. */
  readonly step: FirstStep | null;
  readonly today: CivilDate;
}

/** How many units were taken back. */
export interface TakenBackUnits {
  readonly count: number;
}

/** How many units of a list were entered, and how many were there already. */
export interface EnteredUnits {
  /** Of those that were entered. */
  readonly codes: readonly string[];
  readonly entered: number;
  readonly known: number;
}
