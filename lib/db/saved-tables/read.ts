import type { SavedTable } from "@/lib/domain/pivot";
import { orNotFound } from "../failure";
import type { SessionTx } from "../transaction";
import { SAVED_TABLE_COLUMNS, type SavedTableRow, toSavedTables } from "./columns";

/** A saved table, also one that was removed. @throws Failure NOT_FOUND */
export async function loadSavedTable(tx: SessionTx, id: string): Promise<SavedTable> {
  const rows = await tx.db.$queryRaw<SavedTableRow[]>`
    SELECT ${SAVED_TABLE_COLUMNS} FROM saved_tables t WHERE t.id::text = ${id}`;
  return orNotFound((await toSavedTables(tx, rows))[0]);
}
