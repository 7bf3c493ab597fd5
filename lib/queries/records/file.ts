import { listOfChannel } from "@/lib/db/records/list";
import type { SessionTx } from "@/lib/db/transaction";
import { nounOfPurpose } from "@/lib/domain/channel";
import { RECORDS } from "@/lib/records/all";
import { getRecord } from "./list";

/** All readings of a channel that count, the newest first. @throws Failure NOT_FOUND for one out of sight */
export async function readingsFile(tx: SessionTx, channel: string) {
  const { name, purpose } = await getRecord(tx, "channels", channel);
  const rows = await listOfChannel(tx, RECORDS.coverage, channel);
  return {
    name: String(name),
    of: nounOfPurpose(purpose),
    readings: rows
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ asOf, audience, connected }) => ({
        asOf: String(asOf),
        audience: String(audience),
        connected: Number(connected),
      })),
  };
}
