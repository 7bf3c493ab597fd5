import type { SessionTx } from "@/lib/db/transaction";
import { unitsOfLevel } from "@/lib/db/units/names";
import type { District } from "@/lib/domain/screen/unit-choice";
import { keptRecords } from "@/lib/queries/kept/records";

/** What lists are narrowed to; nothing for whoever sees no second one. */
export async function readDistricts(tx: SessionTx): Promise<readonly District[]> {
  const units = await keptRecords(tx, { name: "unitsOfLevel", params: "UPPER" }, () =>
    unitsOfLevel(tx, "UPPER"),
  );
  return units.length > 1 ? units : [];
}
