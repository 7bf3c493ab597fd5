import { ACTIVITY_STATUSES, type ActivityStatus } from "./activity";
import { isBlank } from "./unseen";

/** What can be done to an activity (security.md §3). */
export const WORKFLOW_STEPS = [
  "submit",
  "recall",
  "approve",
  "return",
  "reject",
  "publish",
  "reopen",
  "edit",
  "withdraw",
  "restore",
] as const;
export type WorkflowStep = (typeof WORKFLOW_STEPS)[number];

/** What the workflow knows of an activity. */
export interface ActivityState {
  readonly status: ActivityStatus;
  readonly withdrawn: boolean;
  /** The user who submitted it last; null when nobody did. */
  readonly submittedBy: string | null;
  /** Whether its type is reviewed. */
  readonly reviewed: boolean;
  /** Whether it belongs to the PROVINCIAL unit. */
  readonly provincial: boolean;
}

/** Who acts, with the rights that the policy gives them over the activity's unit today. */
export interface Actor {
  readonly user: string;
  readonly records: boolean;
  readonly decides: boolean;
  readonly withdrawsDecided: boolean;
}

export type WorkflowError = "FORBIDDEN" | "ILLEGAL_TRANSITION" | "OWN_SUBMISSION" | "REASON_REQUIRED";

export type WorkflowDecision =
  | {
      readonly ok: true;
      readonly status: ActivityStatus;
      readonly withdrawn: boolean;
      /** Whether the record is now marked as changed after it was submitted. */
      readonly changed: boolean;
    }
  | { readonly ok: false; readonly error: WorkflowError };

const FROM: Record<WorkflowStep, readonly ActivityStatus[]> = {
  submit: ["DRAFT", "RETURNED"],
  recall: ["SUBMITTED"],
  approve: ["SUBMITTED"],
  return: ["SUBMITTED"],
  reject: ["SUBMITTED"],
  publish: ["APPROVED"],
  reopen: ["APPROVED", "REJECTED", "RETURNED"],
  edit: ACTIVITY_STATUSES,
  withdraw: ACTIVITY_STATUSES,
  restore: ACTIVITY_STATUSES,
};

const TO: Partial<Record<WorkflowStep, ActivityStatus>> = {
  recall: "DRAFT",
  approve: "APPROVED",
  return: "RETURNED",
  reject: "REJECTED",
  publish: "PUBLISHED",
  reopen: "SUBMITTED",
};

/**
 * Whether a step may be taken, and what the activity becomes. A missing right is told before a wrong state, and that
 * before an own submission and a missing reason.
 */
export function decideStep(
  step: WorkflowStep,
  activity: ActivityState,
  actor: Actor,
  reason: string | null,
): WorkflowDecision {
  const error = refusal(step, activity, actor, reason);
  if (error !== null) return { ok: false, error };
  const status = step === "submit" ? submittedStatus(activity) : (TO[step] ?? activity.status);
  const changed = step === "edit" && !isUnitsOwn(activity.status);
  return { ok: true, status, withdrawn: step === "withdraw", changed };
}

/** The steps that the actor can take now; one that only lacks a reason is among them. */
export function possibleSteps(activity: ActivityState, actor: Actor): WorkflowStep[] {
  return WORKFLOW_STEPS.filter((step) => {
    const error = refusal(step, activity, actor, null);
    return error === null || error === "REASON_REQUIRED";
  });
}

/** What an activity becomes when it is submitted: without a review it is approved at once. */
export function submittedStatus({ reviewed, provincial }: Pick<ActivityState, "reviewed" | "provincial">) {
  return reviewed && !provincial ? ("SUBMITTED" as const) : ("APPROVED" as const);
}

/** Whether a step on an activity in this state has to say why. */
export function needsReason(step: WorkflowStep, status: ActivityStatus): boolean {
  return step === "return" || step === "reject" || (step === "withdraw" && isDecided(status));
}

function refusal(
  step: WorkflowStep,
  activity: ActivityState,
  actor: Actor,
  reason: string | null,
): WorkflowError | null {
  const right = rightTo(step, activity, actor);
  if (right === "FORBIDDEN") return right;
  const stateAllows = FROM[step].includes(activity.status) && activity.withdrawn === (step === "restore");
  if (!stateAllows) return "ILLEGAL_TRANSITION";
  if (right === "OWN_SUBMISSION") return right;
  return needsReason(step, activity.status) && isBlank(reason ?? "") ? "REASON_REQUIRED" : null;
}

type Right = "GRANTED" | "FORBIDDEN" | "OWN_SUBMISSION";

function rightTo(step: WorkflowStep, activity: ActivityState, actor: Actor): Right {
  switch (step) {
    case "submit":
    case "recall":
      return granted(actor.records);
    case "withdraw":
    case "restore":
      return granted(isDecided(activity.status) ? actor.withdrawsDecided : actor.records);
    case "edit":
      return isUnitsOwn(activity.status) ? granted(actor.records) : changing(activity, actor);
    case "publish":
      return changing(activity, actor);
    default:
      return deciding(activity, actor);
  }
}

/** The PROVINCIAL unit has nobody above it, so its recorders change and publish their own (security.md §3). */
function changing(activity: ActivityState, actor: Actor): Right {
  return activity.provincial && actor.records ? "GRANTED" : deciding(activity, actor);
}

function deciding(activity: ActivityState, actor: Actor): Right {
  if (!actor.decides) return "FORBIDDEN";
  return activity.submittedBy === actor.user ? "OWN_SUBMISSION" : "GRANTED";
}

function granted(right: boolean): Right {
  return right ? "GRANTED" : "FORBIDDEN";
}

/** States in which the content is still in the hands of the unit's side. */
function isUnitsOwn(status: ActivityStatus): boolean {
  return status === "DRAFT" || status === "RETURNED";
}

function isDecided(status: ActivityStatus): boolean {
  return status === "APPROVED" || status === "PUBLISHED";
}
