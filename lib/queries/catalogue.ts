import { type ActivityTypeEntry, listActivityTypes, listOutlets, type OutletEntry } from "@/lib/db/catalogue";
import type { SessionTx } from "@/lib/db/transaction";

interface Whole<Item> {
  readonly items: readonly Item[];
  /** These lists are short and come whole. */
  readonly nextCursor: null;
}

/** Where the federation's activities appear. */
export async function outlets(tx: SessionTx): Promise<Whole<OutletEntry>> {
  return { items: await listOutlets(tx), nextCursor: null };
}

/** The federation's types of activities. */
export async function activityTypes(tx: SessionTx): Promise<Whole<ActivityTypeEntry>> {
  return { items: await listActivityTypes(tx), nextCursor: null };
}
