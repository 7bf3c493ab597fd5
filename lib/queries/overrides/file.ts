import { Failure } from "@/lib/db/failure";
import { loadShownPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { Address } from "@/lib/queries/frame/asked-day";
import { addressedPlan } from "@/lib/schemas/plan-change";
import { exceptionsOf } from "./read";

/** The exceptions of the year that a path names, under the filters of an address. @throws Failure NOT_FOUND, PLAN_NOT_FOUND */
export async function overridesFile(tx: SessionTx, path: string, address: Address) {
  const parsed = addressedPlan.safeParse({ year: path });
  if (!parsed.success) throw new Failure("NOT_FOUND");
  const { asked, found } = await exceptionsOf(tx, await loadShownPlan(tx, parsed.data.year), address);
  return { asked, found };
}
