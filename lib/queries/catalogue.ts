import { loadActivityTypes, loadOutlets } from "@/lib/db/catalogue";
import type { SessionTx } from "@/lib/db/transaction";
import type { ActivityTypeEntry, OutletEntry } from "@/lib/domain/catalogue";
import type { ListPart } from "./cursor";
import { keptRecords } from "./kept/records";

// These lists are short and come whole.

/** Where the federation's activities appear, in code order. */
export function readOutlets(tx: SessionTx): Promise<readonly OutletEntry[]> {
  return keptRecords(tx, { name: "outlets", params: null }, () => loadOutlets(tx));
}

/** The federation's types of activities: the nine first, then its own by code. */
export function readActivityTypes(tx: SessionTx): Promise<readonly ActivityTypeEntry[]> {
  return keptRecords(tx, { name: "activityTypes", params: null }, () => loadActivityTypes(tx));
}

/** Where the federation's activities appear. */
export async function listOutlets(tx: SessionTx): Promise<ListPart<OutletEntry>> {
  return { items: await readOutlets(tx), nextCursor: null };
}

/** The federation's types of activities. */
export async function listActivityTypes(tx: SessionTx): Promise<ListPart<ActivityTypeEntry>> {
  return { items: await readActivityTypes(tx), nextCursor: null };
}
