import { fieldError, refuse } from "@/lib/actions/field-error";
import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { type HeldActivity, holdActivity, loadActivity } from "@/lib/db/activities/read";
import { Failure, orNotFound } from "@/lib/db/failure";
import type { RecordPlace } from "@/lib/db/files/write";
import type { SessionTx } from "@/lib/db/transaction";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { decideStep, type WorkflowDecision, type WorkflowStep } from "@/lib/domain/workflow";
import { activities } from "@/lib/records/activities";

/** What a caller says beside which activity it acts on. */
interface Said {
  /** The version that the caller saw; without it, whatever it is. */
  readonly version?: number | undefined;
  readonly reason?: string | null | undefined;
}

export type Outcome = Extract<WorkflowDecision, { ok: true }>;

/** An activity as its files know of it. */
export function activityPlace(id: string): RecordPlace {
  return { table: activities.table, id };
}

/** @throws Failure NOT_FOUND also for one that the asker does not see */
export async function heldActivity(tx: SessionTx, id: string): Promise<HeldActivity> {
  return orNotFound(await holdActivity(tx, id));
}

/**
 * Asks the workflow. A missing right is told before a stale version, and that before everything else.
 * @throws Failure FORBIDDEN, STALE, ILLEGAL_TRANSITION, OWN_SUBMISSION, INVALID for a missing reason
 */
export async function decided(
  tx: SessionTx,
  scope: Scope,
  step: WorkflowStep,
  activity: HeldActivity,
  { version, reason = null }: Said,
): Promise<Outcome> {
  const decision = decideStep(step, activity.state, actorOver(scope, activity.position), reason);
  const error = decision.ok ? null : decision.error;
  if (error === "FORBIDDEN") throw new Failure(error);
  if (version !== undefined && version !== activity.row.version)
    throw await staleActivity(tx, activity.row.id);
  if (error === "REASON_REQUIRED") refuse([fieldError("reason", "required")]);
  if (!decision.ok) throw new Failure(error === "OWN_SUBMISSION" ? error : "ILLEGAL_TRANSITION");
  return decision;
}

/** The failure of one who came too late, with the record as it is by now. */
export async function staleActivity(tx: SessionTx, id: string): Promise<Failure> {
  return new Failure("STALE", { present: await loadActivity(tx, id) });
}

/** The record after a change of this transaction. */
export async function presentActivity(tx: SessionTx, id: string): Promise<ShownActivity> {
  return orNotFound(await loadActivity(tx, id));
}
