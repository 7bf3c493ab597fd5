import type { OutletEntry } from "@/lib/domain/catalogue";
import type { SessionTx } from "./transaction";

export interface ActivityTypeEntry {
  readonly code: string;
  readonly name: string;
  readonly reviewed: boolean;
  /** Added by the federation to the nine that every one has. */
  readonly own: boolean;
}

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
