import type * as z from "zod";
import { defineAction, type Work } from "@/lib/actions/definition";
import type { Right } from "@/lib/auth/rights";
import type { ActivityRecord } from "@/lib/db/activities/record";
import { type ActivityMarks, updateActivity } from "@/lib/db/activities/write";
import type { SessionTx } from "@/lib/db/transaction";
import { trimmed } from "@/lib/domain/text";
import type { WorkflowStep } from "@/lib/domain/workflow";
import { pointer, reason } from "@/lib/schemas/pointer";
import { shape } from "@/lib/schemas/shape";
import { submission } from "./create";
import { decided, held, type Outcome, present, stale } from "./held";

const schema = shape({ ...pointer, reason });
type Step = z.output<typeof schema>;

/** The steps that change nothing of what is said. */
type Move = Exclude<WorkflowStep, "edit">;

const UNDECIDED: ActivityMarks = { decidedAt: null, decidedBy: null, decisionReason: null };
const NOT_WITHDRAWN: ActivityMarks = { withdrawnAt: null, withdrawnBy: null, withdrawalReason: null };

function decision(tx: SessionTx, why: string | null): ActivityMarks {
  return { decidedAt: new Date(), decidedBy: tx.who.person?.id ?? null, decisionReason: why };
}

/** What a step leaves on the record beside its status. */
const MARKS: Record<Move, (tx: SessionTx, why: string | null) => ActivityMarks> = {
  submit: submission,
  recall: () => ({ submittedAt: null, submittedBy: null }),
  approve: decision,
  return: decision,
  reject: decision,
  publish: () => ({}),
  reopen: () => UNDECIDED,
  withdraw: (tx, why) => ({
    withdrawnAt: new Date(),
    withdrawnBy: tx.who.person?.id ?? null,
    withdrawalReason: why,
  }),
  restore: () => NOT_WITHDRAWN,
};

/** Takes one step of the workflow of security.md §3. */
export async function take(move: Move, { tx, scope, input, audit }: Work<Step>): Promise<ActivityRecord> {
  const activity = await held(tx, input.id);
  const outcome = await decided(tx, scope, move, activity, input);
  const { row } = activity;
  const why = trimmed(input.reason ?? "") || null;
  const written = await updateActivity(tx, row, { status: outcome.status, ...MARKS[move](tx, why) });
  if (!written) throw await stale(tx, row.id);
  const record = await present(tx, row.id);
  const before = tale(row.status, row.withdrawnAt !== null, null);
  await audit({
    action: `activity.${move}`,
    entity: "activity",
    entityId: row.id,
    before,
    after: tale(outcome.status, outcome.withdrawn, why),
  });
  return record;
}

function tale(status: Outcome["status"], withdrawn: boolean, why: string | null) {
  return { status, ...(withdrawn ? { withdrawn } : {}), ...(why === null ? {} : { reason: why }) };
}

function step(move: Move, right: Right) {
  return defineAction({ name: `activity.${move}`, schema, right, work: (work) => take(move, work) });
}

export const submitActivity = step("submit", "records");
export const recallActivity = step("recall", "records");
export const approveActivity = step("approve", "decides");
export const returnActivity = step("return", "decides");
export const rejectActivity = step("reject", "decides");
export const publishActivity = step("publish", "recordsOrDecides");
export const reopenActivity = step("reopen", "decides");
export const withdrawActivity = step("withdraw", "records");
export const restoreActivity = step("restore", "records");

/** The steps by the last part of their address (interfaces.md §4). */
export const STEP_ACTIONS: ReadonlyMap<string, typeof submitActivity> = new Map([
  ["submit", submitActivity],
  ["recall", recallActivity],
  ["approve", approveActivity],
  ["return", returnActivity],
  ["reject", rejectActivity],
  ["publish", publishActivity],
  ["reopen", reopenActivity],
  ["withdraw", withdrawActivity],
  ["restore", restoreActivity],
]);
