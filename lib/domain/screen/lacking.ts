import type { MeasuredTarget } from "@/lib/domain/plan";

/** A unit that must have something and has it not. */
export interface LackingUnit {
  readonly code: string;
  readonly name: string;
  /** Where its duty rests on how many it has. */
  readonly workers: number | null;
}

/** Who does not have what a target asks for, of those that it asks, and of whom it is not known whether they must. */
export interface Lacking {
  readonly target: MeasuredTarget;
  readonly units: readonly LackingUnit[];
  readonly unknown: number;
}
