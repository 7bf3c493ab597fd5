import * as z from "zod";
import { loadLocks } from "@/lib/db/locks/list";
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
