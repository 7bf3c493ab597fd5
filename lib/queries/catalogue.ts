import { loadActivityTypes, loadOutlets } from "@/lib/db/catalogue";
import type { SessionTx } from "@/lib/db/transaction";
import type { ActivityTypeEntry, OutletEntry } from "@/lib/domain/catalogue";
import type { ListPart } from "./cursor";

// These lists are short and come whole.

/** Where the federation's activities appear. */
export async function listOutlets(tx: SessionTx): Promise<ListPart<OutletEntry>> {
  return { items: await loadOutlets(tx), nextCursor: null };
}

/** The federation's types of activities. */
export async function listActivityTypes(tx: SessionTx): Promise<ListPart<ActivityTypeEntry>> {
  return { items: await loadActivityTypes(tx), nextCursor: null };
}
