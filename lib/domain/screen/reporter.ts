import type { MeasuredTarget } from "@/lib/domain/plan";

/** A union that must have a reporter and has none. */
export interface LackingUnion {
  readonly code: string;
  readonly name: string;
  readonly workers: number | null;
}

/** Who has no reporter of those that must have one, and of whom it is not known whether they must. */
export interface LackingReporters {
  /** The target that asks for them. */
  readonly target: MeasuredTarget;
  readonly lacking: readonly LackingUnion[];
  readonly unknown: number;
}
