import type { CountsFrom } from "./activity";
import type { CivilDate } from "./calendar";
import type { CoverageAudience, Purpose } from "./channel";
import type { Attribute } from "./headcount";
import type { Kind, Level } from "./unit";

export const FORCES = ["MANDATORY", "SOFT", "ENCOURAGED", "TRACKED"] as const;
export type Force = (typeof FORCES)[number];

/** Which units' records a measure of unit u looks at: u, those directly below it, or it and all below (compliance.md §2). */
export const SCOPES = ["own", "direct", "subtree"] as const;
export type MeasureScope = (typeof SCOPES)[number];

/** From `monthDay` (MM-DD) on, at least `cumulative` are asked for. */
export interface Checkpoint {
  readonly monthDay: string;
  readonly cumulative: number;
}

export interface CountMeasure {
  readonly type: "count";
  readonly activityType: string;
  readonly minimum: number;
  readonly outlets?: readonly string[] | undefined;
  readonly scope: MeasureScope;
  readonly countsFrom: CountsFrom;
  readonly schedule?: readonly Checkpoint[] | undefined;
}

export interface ChannelsMeasure {
  readonly type: "channels";
  readonly purpose: Purpose;
  readonly minimum: number;
}

export interface CoverageMeasure {
  readonly type: "coverage";
  readonly purpose: Purpose;
  readonly audience: CoverageAudience;
  readonly minimumPercent: number;
  /** Percentage points below the requirement that are still NEAR. */
  readonly tolerance?: number | undefined;
  readonly scope: MeasureScope;
}

export interface ResponseMeasure {
  readonly type: "response";
  readonly hours: number;
  readonly minimumPercent: number;
}

export interface AppointmentsMeasure {
  readonly type: "appointments";
  readonly minimum: number;
}

export interface RecencyMeasure {
  readonly type: "recency";
  readonly activityType: string;
  readonly maxDays: number;
}

/** What a target measures; keys and their order are compliance.md §4's (as JSON: interfaces.md §3). */
export type Measure =
  | CountMeasure
  | ChannelsMeasure
  | CoverageMeasure
  | ResponseMeasure
  | AppointmentsMeasure
  | RecencyMeasure;
export type MeasureType = Measure["type"];

/** One clause of a target's condition over a headcount figure; all clauses must hold. */
export interface Clause {
  readonly attribute: Attribute;
  readonly op: "gte" | "lt";
  readonly value: number;
}

export interface Target {
  readonly code: string;
  readonly title: string;
  /** The plan's own sentence, where it is known. */
  readonly sentence: string | null;
  readonly level: Level;
  /** Empty = every kind. */
  readonly kinds: readonly Kind[];
  /** Empty = no condition. */
  readonly condition: readonly Clause[];
  readonly force: Force;
  readonly weight: number;
  /** The milestone's day; only with channels, coverage and appointments. */
  readonly dueOn: CivilDate | null;
  /** Null = only shown: no result and no roll-up. */
  readonly measure: Measure | null;
}

/** A target that yields results. */
export type MeasuredTarget = Target & { readonly measure: Measure };

/** From this rounded score on, this label. */
export type ClassThreshold = readonly [score: number, label: string];

/** An issued plan of one year. */
export interface Plan {
  readonly year: number;
  readonly title: string;
  readonly documentNo: string | null;
  readonly issuedOn: CivilDate | null;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly classes: readonly ClassThreshold[];
  readonly targets: readonly Target[];
}

export const PLAN_STATUSES = ["DRAFT", "ISSUED"] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** What a plan rules of a target, and what may be changed once it is issued. */
export type Ruled = Pick<Target, "measure" | "condition" | "force" | "weight" | "dueOn">;

/** A target of a plan that had been issued, changed. */
export interface PlanChange {
  readonly target: string;
  /** The day from which it holds; figures are always those of the plan as it is. */
  readonly from: CivilDate;
  readonly reason: string;
  readonly at: string;
  readonly by: string | null;
  readonly before: Ruled;
  readonly after: Ruled;
}

/** A plan as it is kept: in force, or still being written. */
export interface KeptPlan extends Plan {
  readonly status: PlanStatus;
  readonly version: number;
  /** Since it was issued, the newest first. */
  readonly changes: readonly PlanChange[];
}

/** A plan in a list. */
export interface ListedPlan extends Omit<KeptPlan, "classes" | "targets" | "changes"> {
  /** How many it has. */
  readonly targets: number;
}

/** What a unit is asked for instead of a target's own figure, in the plan's year: a number, or nothing at all. */
export interface Override {
  readonly unit: string;
  readonly target: string;
  readonly required: number | null;
  readonly waived: boolean;
}

export function isMeasured(target: Target): target is MeasuredTarget {
  return target.measure !== null;
}
