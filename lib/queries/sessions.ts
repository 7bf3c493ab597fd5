import type { SessionTx } from "@/lib/db/transaction";
import { listOwnSessions } from "@/lib/db/users/list";
import type { OwnSession } from "@/lib/domain/account";

/** Where the reader is signed in. */
export function ownSessions(tx: SessionTx): Promise<OwnSession[]> {
  return listOwnSessions(tx);
}
