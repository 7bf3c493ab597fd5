import { type ActivityTypeEntry, listActivityTypes, listOutlets, type OutletEntry } from "@/lib/db/catalogue";
import type { SessionTx } from "@/lib/db/transaction";
import type { Page } from "./page";

// These lists are short and come whole.

/** Where the federation's activities appear. */
export async function outlets(tx: SessionTx): Promise<Page<OutletEntry>> {
  return { items: await listOutlets(tx), nextCursor: null };
}

/** The federation's types of activities. */
export async function activityTypes(tx: SessionTx): Promise<Page<ActivityTypeEntry>> {
  return { items: await listActivityTypes(tx), nextCursor: null };
}
