import type { ActivityTypeEntry, OutletEntry } from "@/lib/domain/catalogue";
import type { SessionTx } from "./transaction";

/** Where the federation's activities appear, in code order. */
export function loadOutlets(tx: SessionTx): Promise<OutletEntry[]> {
  return tx.db.$queryRaw<OutletEntry[]>`SELECT code, name, kind FROM outlets ORDER BY code`;
}

/** The federation's types of activities: the nine first, then its own by code. */
export function loadActivityTypes(tx: SessionTx): Promise<ActivityTypeEntry[]> {
  return tx.db.$queryRaw<
    ActivityTypeEntry[]
  >`SELECT code, name, reviewed, own FROM activity_types ORDER BY own, code`;
}
