import { orNotFound } from "@/lib/db/failure";
import { loadFiles } from "@/lib/db/files/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { ShownFile } from "@/lib/domain/file";
import { isUuid } from "@/lib/domain/uuid";

/** @throws Failure NOT_FOUND also for one that the asker does not see */
export async function getFile(tx: SessionTx, id: string): Promise<ShownFile> {
  return orNotFound((isUuid(id) ? await loadFiles(tx, [id]) : [])[0]);
}
