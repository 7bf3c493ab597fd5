import type { ActivityTypeEntry, OutletEntry } from "../catalogue";
import type { Target } from "../plan";
import type { TextSpan } from "./plain";
import type { Rate } from "./time";

/** What of a proposal the text leaves open, or does not say in so many words. */
export const REMARKS = [
  "LEVEL",
  "TYPE",
  "TOLERANCE",
  "COUNTS_FROM",
  "OUTLET",
  "SHARE",
  "MEASURE",
  "RANGE",
  "NO_FIGURE",
  "CARRIED",
  "RATE",
  "DAY",
] as const;
export type Remark = (typeof REMARKS)[number];

/** Those that a person must choose an answer to. */
const OPEN: readonly Remark[] = [
  "LEVEL",
  "TYPE",
  "TOLERANCE",
  "COUNTS_FROM",
  "OUTLET",
  "SHARE",
  "MEASURE",
  "DAY",
];

/** What in a text looks like a target; it is none until somebody says so. */
export interface PlanProposal {
  readonly passage: TextSpan;
  /** The figure as the text has it, and how often it asks for it; null = it has none. */
  readonly figure: number | null;
  readonly rate: Rate;
  /** A day that the text says and that there is not: "31/02". */
  readonly unread: string | null;
  /** What it would be; a type of activity that the text does not say is empty. */
  readonly target: Omit<Target, "code">;
  readonly remarks: readonly Remark[];
}

/** What a plan may name, and its year. */
export interface PlanContext {
  readonly year: number;
  readonly activityTypes: readonly Pick<ActivityTypeEntry, "code" | "name" | "own">[];
  readonly outlets: readonly Pick<OutletEntry, "code" | "kind">[];
}

/** Whether a proposal asks to be answered first. */
export function asksFirst({ remarks }: PlanProposal): boolean {
  return remarks.some((remark) => OPEN.includes(remark));
}
