import { type ActivityTypeEntry, listActivityTypes, listOutlets, type OutletEntry } from "@/lib/db/catalogue";
import type { SessionTx } from "@/lib/db/transaction";
import { listRecordableUnits, type RecordableUnit } from "@/lib/db/units/recordable";

/** What the form of an activity lets choose from. */
export interface ActivityChoices {
  readonly units: readonly RecordableUnit[];
  readonly types: readonly ActivityTypeEntry[];
  readonly outlets: readonly OutletEntry[];
}

export async function activityChoices(tx: SessionTx): Promise<ActivityChoices> {
  return {
    units: await listRecordableUnits(tx),
    types: await listActivityTypes(tx),
    outlets: await listOutlets(tx),
  };
}
