import type { CivilDate } from "./calendar";
import type { Attribute } from "./headcount";
import type { Measure } from "./measure";
import type { Kind, Level } from "./unit";

export const FORCES = ["MANDATORY", "SOFT", "ENCOURAGED", "TRACKED"] as const;
export type Force = (typeof FORCES)[number];

/** One clause of a target's condition over a headcount figure; all clauses must hold. */
export interface Clause {
  readonly attribute: Attribute;
  readonly op: "gte" | "lt";
  readonly value: number;
}

/** What is called by a title; null = no English one is wished. */
export interface Titled {
  readonly title: string;
  readonly titleEn: string | null;
}

export interface Target extends Titled {
  readonly code: string;
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
  /** What the federation calls the type of activities that it counts, where that is its own; read with what is shown alone. */
  readonly ownType?: Titled | null;
  /** What was changed of it last since its plan was issued; read with what is shown alone. */
  readonly amended?: LastAmendment | null;
}

/** That a target was changed after issue, or added then: the day that the decision bears, and why. */
export interface LastAmendment {
  readonly on: CivilDate;
  readonly reason: string;
  readonly added: boolean;
}

/** A target that yields results. */
export type MeasuredTarget = Target & { readonly measure: Measure };

/** From this rounded score on, this label. */
export type ClassThreshold = readonly [score: number, label: string];

/** What classes are called in English, by their labels. */
export type EnglishLabels = Readonly<Record<string, string>>;

/** An issued plan of one year. */
export interface Plan extends Titled {
  readonly year: number;
  readonly documentNo: string | null;
  readonly issuedOn: CivilDate | null;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly classes: readonly ClassThreshold[];
  /** Of labels that the federation gives in English too; null = of none. */
  readonly classesEn: EnglishLabels | null;
  readonly targets: readonly Target[];
}

/** A closed plan answers as an issued one, and nothing of it changes any more. */
export const PLAN_STATUSES = ["DRAFT", "ISSUED", "CLOSED"] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** What a plan says of itself, beside its year and its targets. */
export type PlanSaid = Omit<Plan, "year" | "targets">;

/** What a plan says of a target. */
export type TargetSaid = Omit<Target, "code" | "ownType" | "amended">;

/** What is said of a unit's exception. */
export type Exception = Pick<Override, "required" | "waived"> & { readonly reason: string | null };

/** A unit's exception from a target. */
export type SaidOverride = Pick<Override, "unit" | "target"> & Exception;

/** What is proposed of a unit instead of a target's own figure, and what became of it. */
export interface OverrideProposal extends Omit<SaidOverride, "reason"> {
  readonly id: string;
  readonly year: number;
  readonly reason: string;
  readonly at: string;
  readonly by: string | null;
  /** Null = it waits. */
  readonly decision: {
    readonly approved: boolean;
    readonly note: string | null;
    readonly at: string;
    readonly by: string | null;
  } | null;
}

/** What had been issued, changed. */
interface Change<Said> {
  /** The day that the decision bears; figures are always those of the plan as it is. */
  readonly from: CivilDate;
  readonly reason: string;
  readonly at: string;
  readonly by: string | null;
  /** Null = it was not there, or is there no more. */
  readonly before: Said | null;
  readonly after: Said | null;
}

/** What was changed of the plan itself. */
type OfPlan = Change<PlanSaid> & { readonly target: null; readonly unit: null };
export type ChangedTarget = Change<TargetSaid> & { readonly target: string; readonly unit: null };
/** What was changed of a target, as it is told wherever the target is. */
export type ToldChange = Omit<ChangedTarget, "by" | "unit">;
type OfUnit = Change<Exception> & { readonly target: string; readonly unit: string };

/** What was changed of a plan that had been issued: of itself, of a target, or of a unit's exception from one. */
export type PlanChange = OfPlan | ChangedTarget | OfUnit;

/** A plan as it is kept: still being written, in force, or closed. */
export interface KeptPlan extends Plan {
  readonly status: PlanStatus;
  readonly version: number;
  /** Since it was issued, the newest first; of exceptions those of units that the reader sees. */
  readonly changes: readonly PlanChange[];
}

/** A target as it is kept; the version is its plan's. */
export type KeptTarget = Target & Pick<KeptPlan, "year" | "version">;

/** A unit's exception as it is kept; the version is its plan's. */
export type KeptOverride = SaidOverride & Pick<KeptPlan, "year" | "version">;

/** A plan in a list. */
export interface ListedPlan extends Omit<KeptPlan, "classes" | "classesEn" | "targets" | "changes"> {
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

export function isOfTarget(change: PlanChange): change is ChangedTarget {
  return change.target !== null && change.unit === null;
}

export function isOfPlan(change: PlanChange): change is OfPlan {
  return change.target === null;
}
