import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import { type Snapshot, snapshotOf } from "@/lib/queries/compliance/snapshot";
import { wasEarlier } from "@/lib/queries/kept/figures";

/** Today's figures; null in a year without a plan, which asks for no reporters, and while they take too long. */
export async function snapshotToday(tx: SessionTx, today: CivilDate): Promise<Snapshot | null> {
  const snapshot = await snapshotOf(tx, { asOf: today }).catch((error: unknown) => {
    if (error instanceof Failure && error.code === "PLAN_NOT_FOUND") return null;
    throw error;
  });
  return snapshot === null || wasEarlier(tx) ? null : snapshot;
}
