import type { CivilDate } from "../calendar";
import type { Turned } from "../compliance/what-if";
import type { ChangedTarget, KeptPlan, ListedPlan, Target } from "../plan";

/** All plans, and what may be made of them. */
export interface PlanListScreen {
  readonly plans: readonly ListedPlan[];
  readonly administers: boolean;
  /** The year that the newest can be copied to. */
  readonly next: number;
}

/** Of the units that a target is asked of, how many met it. */
export interface MetCount {
  readonly applicable: number;
  readonly met: number;
}

/** What a change would do, were it in force on that day. */
export interface Effect {
  readonly asOf: CivilDate;
  readonly before: MetCount;
  readonly after: MetCount;
  /** How many results it turns, and of the first of them which. */
  readonly turnedCount: number;
  readonly turned: readonly (Turned & { readonly name: string })[];
}

/** A figure that cannot be taken, with the key of its message. */
export interface TriedProblem {
  readonly path: string;
  readonly message: string;
  /** What was typed. */
  readonly text: string;
}

/** One target, and what is tried of it. */
export interface OpenTarget {
  readonly target: Target;
  /** As the address asks for it; the target itself where it asks for nothing that can be. */
  readonly tried: Target;
  /** What would be sent; null where nothing differs, or something cannot be taken. */
  readonly change: string | null;
  readonly problems: readonly TriedProblem[];
  /** Null where there is no plan in force to compare with. */
  readonly effect: Effect | null;
  /** Since the plan was issued, the newest first. */
  readonly history: readonly ChangedTarget[];
}

/** A year's plan. */
export interface PlanScreen {
  readonly plan: KeptPlan;
  readonly administers: boolean;
  readonly open: OpenTarget | null;
  readonly today: CivilDate;
}
