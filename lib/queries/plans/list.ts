import { loadPlans } from "@/lib/db/plans/list";
import type { SessionTx } from "@/lib/db/transaction";
import type { ListedPlan } from "@/lib/domain/plan";
import type { ListPart } from "@/lib/queries/cursor";

/** All plans, newest first. */
export async function listPlans(tx: SessionTx): Promise<ListPart<ListedPlan>> {
  return { items: await loadPlans(tx), nextCursor: null };
}
