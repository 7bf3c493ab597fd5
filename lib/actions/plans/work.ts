import { isDeepStrictEqual } from "node:util";
import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { parseWith } from "@/lib/auth/parse";
import { Failure } from "@/lib/db/failure";
import { loadKeptPlan } from "@/lib/db/plans/read";
import { insertClone, keepChanges, markIssued, type Rewritten, rewriteTargets } from "@/lib/db/plans/write";
import type { SessionTx } from "@/lib/db/transaction";
import type { KeptPlan, Plan, Ruled, Target } from "@/lib/domain/plan";
import { changesOf } from "@/lib/schemas/changed-plan";
import type { planClone, planIssue, planRevision } from "@/lib/schemas/plan-change";

/** Makes a draft for another year out of a plan. */
export async function copyPlan({
  tx,
  input: { source, year, title },
  audit,
}: Work<z.output<typeof planClone>>): Promise<KeptPlan> {
  await loadKeptPlan(tx, source);
  if (!(await insertClone(tx, source, { year, title }))) throw new Failure("DUPLICATE");
  await audit({ entity: "plan", entityId: String(year), after: { source, title } });
  return loadKeptPlan(tx, year);
}

/** Puts a draft into force. */
export async function issueDraft({
  tx,
  input: { year, version },
  audit,
}: Work<z.output<typeof planIssue>>): Promise<KeptPlan> {
  const { targets } = await heldPlan(tx, year, version);
  if (targets.length === 0) refuse([fieldError("targets", "plan.withoutTargets")]);
  if (!(await markIssued(tx, year))) throw new Failure("ILLEGAL_TRANSITION");
  await audit({ entity: "plan", entityId: String(year), after: { issued: true } });
  return loadKeptPlan(tx, year);
}

/** Changes targets of a plan; of an issued one with a reason, which is kept with what stood there before. */
export async function revisePlan({
  tx,
  input,
  audit,
}: Work<z.output<typeof planRevision>>): Promise<KeptPlan> {
  const { year, reason, changes } = input;
  const plan = await heldPlan(tx, year, input.version);
  const rewritten = differences(plan, parseWith(changesOf(plan), { changes }).changes);
  if (rewritten.length === 0) refuse([fieldError("changes", "plan.nothingChanged")]);
  const version = await rewriteTargets(tx, year, rewritten);
  if (plan.status === "ISSUED") {
    if (reason === null) throw new Failure("INVALID", { errors: [fieldError("reason", "required")] });
    await keepChanges(tx, { year, version, from: input.from ?? tx.who.today, reason }, rewritten);
  }
  await audit(
    ...rewritten.map(({ target: { code } }) => ({
      entity: "target",
      entityId: `${year}/${code}`,
      after: { ...written(changes[code]), reason },
    })),
  );
  return loadKeptPlan(tx, year);
}

/** As the audit keeps it: each figure as it was sent. */
function written(change: object = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(change).map(([name, value]) => [name, JSON.stringify(value)]));
}

function differences(before: Plan, after: Plan): Rewritten[] {
  return before.targets.flatMap((target, nth) => {
    const change = { before: ruledOf(target), after: ruledOf(after.targets[nth] ?? target) };
    return isDeepStrictEqual(change.before, change.after) ? [] : [{ target, ...change }];
  });
}

function ruledOf({ measure, condition, force, weight, dueOn }: Target): Ruled {
  return { measure, condition, force, weight, dueOn };
}

/** The plan in the version that the caller saw. */
async function heldPlan(tx: SessionTx, year: number, version: number | undefined): Promise<KeptPlan> {
  const plan = await loadKeptPlan(tx, year);
  if (version !== undefined && version !== plan.version) throw new Failure("STALE", { present: plan });
  return plan;
}
