import * as z from "zod";
import { Failure } from "@/lib/db/failure";
import { loadLocks } from "@/lib/db/locks/list";
import { loadLock } from "@/lib/db/locks/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { KeptLock } from "@/lib/domain/lock";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import type { lockQuestion } from "@/lib/schemas/lock";

/** Closed periods that concern the asker's units, the newest first, also those that were reopened. */
export async function listLocks(
  tx: SessionTx,
  { cursor, limit }: z.output<typeof lockQuestion>,
): Promise<ListPart<KeptLock>> {
  const rows = await loadLocks(tx, { after: readCursor(cursor, z.uuid()), limit: limit + 1 });
  return listPart(rows, limit, ({ id }) => id);
}

/** @throws Failure NOT_FOUND also for one that does not concern the asker */
export async function getLock(tx: SessionTx, id: string): Promise<KeptLock> {
  const lock = await loadLock(tx, id);
  if (lock === null) throw new Failure("NOT_FOUND");
  return lock;
}
