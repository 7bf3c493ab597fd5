import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { type ActivityMarks, updateActivity } from "@/lib/db/activities/write";
import type { SessionTx } from "@/lib/db/transaction";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { trimmed } from "@/lib/domain/unseen";
import type { WorkflowStep } from "@/lib/domain/workflow";
import { pointer, reason } from "@/lib/schemas/pointer";
import { shape } from "@/lib/schemas/shape";
import { submission } from "./create";
import { decided, heldActivity, type Outcome, presentActivity, staleActivity } from "./held";

/** On which activity, and why. */
export const activityStep = shape({ ...pointer, reason });
type Step = z.output<typeof activityStep>;

/** The steps that change nothing of what is said. */
export type Move = Exclude<WorkflowStep, "edit">;

const UNDECIDED: ActivityMarks = { decidedAt: null, decidedBy: null, decisionReason: null };
export const UNSUBMITTED: ActivityMarks = { submittedAt: null, submittedBy: null };
const NOT_WITHDRAWN: ActivityMarks = { withdrawnAt: null, withdrawnBy: null, withdrawalReason: null };

function decision(tx: SessionTx, why: string | null): ActivityMarks {
  return { decidedAt: new Date(), decidedBy: tx.who.person?.id ?? null, decisionReason: why };
}

/** By the asker, now. */
export function withdrawalMarks(tx: SessionTx, why: string | null): ActivityMarks {
  return { withdrawnAt: new Date(), withdrawnBy: tx.who.person?.id ?? null, withdrawalReason: why };
}

/** What a step leaves on the record beside its status. */
const MARKS: Record<Move, (tx: SessionTx, why: string | null) => ActivityMarks> = {
  submit: submission,
  recall: () => UNSUBMITTED,
  approve: decision,
  return: decision,
  reject: decision,
  publish: () => ({}),
  reopen: () => UNDECIDED,
  withdraw: withdrawalMarks,
  restore: () => NOT_WITHDRAWN,
};

/** Takes one step of the workflow of security.md §3. */
export async function take(move: Move, { tx, scope, input, audit }: Work<Step>): Promise<ShownActivity> {
  const activity = await heldActivity(tx, input.id);
  const outcome = await decided(tx, scope, move, activity, input);
  const { row } = activity;
  const why = trimmed(input.reason ?? "") || null;
  const written = await updateActivity(tx, row, { status: outcome.status, ...MARKS[move](tx, why) });
  if (!written) throw await staleActivity(tx, row.id);
  const record = await presentActivity(tx, row.id);
  const before = tale(row.status, row.withdrawnAt !== null, null);
  await audit({
    action: `activity.${move}`,
    entity: "activity",
    entityId: row.id,
    unitId: activity.unitId,
    before,
    after: tale(outcome.status, outcome.withdrawn, why),
  });
  return record;
}

function tale(status: Outcome["status"], withdrawn: boolean, why: string | null) {
  return { status, ...(withdrawn ? { withdrawn } : {}), ...(why === null ? {} : { reason: why }) };
}
