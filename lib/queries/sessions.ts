import { listOwnReadings } from "@/lib/db/audit/list";
import type { SessionTx } from "@/lib/db/transaction";
import { listOwnSessions } from "@/lib/db/users/list";
import type { OwnReading, OwnSession } from "@/lib/domain/account";

/** Where the reader is signed in. */
export function ownSessions(tx: SessionTx): Promise<OwnSession[]> {
  return listOwnSessions(tx);
}

/** As many as a person looks through. */
const MOST_READINGS = 20;

/** Who has read the reader's own data. */
export function ownDataReadings(tx: SessionTx): Promise<OwnReading[]> {
  return listOwnReadings(tx, MOST_READINGS);
}
