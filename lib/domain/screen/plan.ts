import type { CivilDate } from "../calendar";
import type { ActivityTypeEntry, OutletEntry } from "../catalogue";
import type { Completion } from "../compliance/result";
import type { Turned } from "../compliance/what-if";
import type { ChangedTarget, KeptPlan, ListedPlan, MeasuredTarget, Target } from "../plan";
import type { TargetDifference } from "../plan-difference";
import type { TargetPassage } from "../plan-document/document";

/** In an address: the form was sent, so that what it left empty is empty; over which version of the plan. */
export const TRIED = "tried";

/** In an address: instead of a measure's type, a target that is only shown. */
export const NO_MEASURE = "none";

/** All plans, and what may be made of them. */
export interface PlanListScreen {
  readonly plans: readonly ListedPlan[];
  readonly administers: boolean;
  /** The first year without a plan, which the newest can be copied to. */
  readonly next: number;
}

/** What a change would do, were it in force on that day. */
export interface Effect {
  readonly asOf: CivilDate;
  /** Null = nobody is asked for it yet. */
  readonly before: Completion | null;
  readonly after: Completion;
  /** How many results it turns, and of the first of them which. */
  readonly turnedCount: number;
  readonly turned: readonly (Turned & { readonly name: string })[];
}

/** A figure that cannot be taken, with the key of its message and the bounds that it names. */
export interface TriedProblem {
  readonly path: string;
  readonly message: string;
  readonly figures?: Readonly<Record<string, number | string>>;
}

/** What stands in a form, by field. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** One target, and what is tried of it. */
export interface OpenTarget extends Named {
  /** Null = a new one. */
  readonly target: Target | null;
  /** As the address asks for it; the target itself where it asks for nothing that can be. */
  readonly tried: Target;
  readonly differs: boolean;
  /** It was tried over an earlier version of the plan: others may have changed what it would now write over. */
  readonly outdated: boolean;
  readonly problems: readonly TriedProblem[];
  /** What stands in the form where something cannot be taken; null = what the target says. */
  readonly typed: Typed | null;
  /** Null where there is no plan in force to compare with, or nothing is measured. */
  readonly effect: Effect | null;
  /** Since the plan was issued, the newest first. */
  readonly history: readonly ChangedTarget[];
}

/** A target in this plan and in another, and what that does today. */
export interface ComparedTarget extends TargetDifference {
  readonly met: { readonly before: Completion; readonly after: Completion } | null;
}

/** A target that a year ended without, in some units. */
export interface PlanShortfall {
  /** As it was asked then. */
  readonly target: MeasuredTarget;
  readonly met: Completion;
  /** What these units lacked in sum; null where nothing is counted. */
  readonly missing: number | null;
  /** A minimum that makes up for it; null where one figure is asked of many, and where another one stands by now. */
  readonly proposed: number | null;
}

/** What a year ended without, of what a later plan asks too. */
export interface PlanShortfalls {
  readonly asOf: CivilDate;
  readonly targets: readonly PlanShortfall[];
}

/** What a measure can name of the federation's own. */
interface Named {
  readonly outlets: readonly OutletEntry[];
  readonly activityTypes: readonly ActivityTypeEntry[];
}

/** A plan beside an earlier one. */
export interface Comparison extends Named {
  readonly year: number;
  readonly targets: readonly ComparedTarget[];
  /** Of that year, while this plan is a draft; null where it has no figures. */
  readonly shortfalls: PlanShortfalls | null;
}

/** A year's plan. */
export interface PlanScreen {
  readonly plan: KeptPlan;
  /** The reader administers, and the plan is not closed. */
  readonly changes: boolean;
  readonly open: OpenTarget | null;
  /** Null where it is not asked for. */
  readonly compared: Comparison | null;
  /** Of its targets that come from a text. */
  readonly passages: readonly TargetPassage[];
  /** The year of the plan before this one. */
  readonly earlier: number | null;
  readonly today: CivilDate;
}
