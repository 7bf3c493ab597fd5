import { Failure } from "@/lib/db/failure";
import { loadPlans } from "@/lib/db/plans/list";
import { loadKeptPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { KeptPlan, ListedPlan } from "@/lib/domain/plan";
import type { ListPart } from "@/lib/queries/cursor";

/** All plans, newest first. */
export async function listPlans(tx: SessionTx): Promise<ListPart<ListedPlan>> {
  return { items: await loadPlans(tx), nextCursor: null };
}

/** @throws Failure PLAN_NOT_FOUND */
export async function getPlan(tx: SessionTx, year: number): Promise<KeptPlan> {
  const plan = await loadKeptPlan(tx, year);
  if (plan === null) throw new Failure("PLAN_NOT_FOUND");
  return plan;
}
