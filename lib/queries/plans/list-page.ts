import type { Scope } from "@/lib/auth/scope";
import { loadPlans } from "@/lib/db/plans/list";
import type { SessionTx } from "@/lib/db/transaction";
import { yearOf } from "@/lib/domain/calendar";
import type { PlanListScreen } from "@/lib/domain/screen/plan";

/** All plans, newest first. */
export async function planListPage(tx: SessionTx, scope: Scope): Promise<PlanListScreen> {
  const plans = await loadPlans(tx);
  const [newest] = plans;
  // A federation that begins has plans of years that are over, or none.
  const next = Math.max(yearOf(scope.today), (newest?.year ?? 0) + 1);
  return { plans, administers: scope.administers, next };
}
