import type { ShownImport } from "@/lib/domain/screen/import";
import type { SessionTx } from "../transaction";
import { SHOWN_IMPORT } from "./columns";

/** The asker's own imports, the newest first. */
export function latestImports(tx: SessionTx, limit: number): Promise<ShownImport[]> {
  return tx.db.$queryRaw<ShownImport[]>`
    SELECT ${SHOWN_IMPORT} FROM imports i ORDER BY i.created_at DESC LIMIT ${limit}`;
}
