import type { CivilDate } from "../calendar";
import type { Day } from "./day";

/** What a result can be; the rules are compliance.md §7's. */
export const STATUSES = [
  "NOT_APPLICABLE",
  "WAIVED",
  "TRACKED",
  "NO_DATA",
  "MET",
  "NEAR",
  "NOT_MET",
  "ON_TRACK",
  "BEHIND",
] as const;
export type Status = (typeof STATUSES)[number];

/** How a milestone went (compliance.md §8). */
export const VERDICTS = ["ON_TIME", "LATE", "MISSED", "PENDING"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Milestone {
  readonly dueOn: CivilDate;
  readonly reachedOn: CivilDate | null;
  readonly verdict: Verdict;
}

/** One unit and one target at the end of one day; null = not known or not asked (compliance.md §7). */
export interface Result {
  readonly unit: string;
  readonly target: string;
  readonly status: Status;
  readonly value: number | null;
  readonly required: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** 0 to 1, unrounded. */
  readonly progress: number | null;
  readonly milestone: Milestone | null;
}

/** What two answers to one question are compared by. */
export const FIGURES = [
  "status",
  "value",
  "required",
  "numerator",
  "denominator",
] as const satisfies readonly (keyof Result)[];

/** Whether two answers say the same; when it was reached is compared by those to whom that matters. */
export function saysSame(a: Result, b: Result): boolean {
  return FIGURES.every((name) => a[name] === b[name]);
}

export interface Completion {
  readonly met: number;
  readonly applicable: number;
}

export interface UnitSummary {
  readonly unit: string;
  readonly completion: Completion;
  /** 0 to 100 with one decimal; null when nothing is applicable. */
  readonly score: number | null;
  readonly class: string | null;
}

export interface TargetSummary {
  readonly target: string;
  readonly applicable: number;
  readonly met: number;
  /** Unrounded; null when none is applicable. */
  readonly metRate: number | null;
}

/** The answer of interfaces.md §4 `GET /compliance`: lists sorted by code point; `asOf` is the day really used. */
export interface Compliance extends Day {
  readonly results: readonly Result[];
  readonly units: readonly UnitSummary[];
  readonly targets: readonly TargetSummary[];
}
