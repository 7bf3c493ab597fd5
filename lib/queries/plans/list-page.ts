import type { Scope } from "@/lib/auth/scope";
import { loadPlans } from "@/lib/db/plans/list";
import type { SessionTx } from "@/lib/db/transaction";
import { yearOf } from "@/lib/domain/calendar";
import type { PlanListScreen } from "@/lib/domain/screen/plan";

/** All plans, newest first. */
export async function planListPage(tx: SessionTx, scope: Scope): Promise<PlanListScreen> {
  const plans = await loadPlans(tx);
  const newest = plans[0]?.year ?? yearOf(scope.today);
  return { plans, administers: scope.administers, next: newest + 1 };
}
