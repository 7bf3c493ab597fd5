import type { SavedTable } from "@/lib/domain/pivot";
import type { SessionTx } from "../transaction";
import { SAVED_TABLE_COLUMNS, type SavedTableRow, toSavedTables } from "./columns";

/** The tables that the federation's people have saved, by name; at most `limit`. */
export async function loadSavedTables(tx: SessionTx, limit: number): Promise<SavedTable[]> {
  const rows = await tx.db.$queryRaw<SavedTableRow[]>`
    SELECT ${SAVED_TABLE_COLUMNS} FROM saved_tables t WHERE t.removed_at IS NULL
    ORDER BY t.name COLLATE "vi-x-icu", t.id LIMIT ${limit}`;
  return toSavedTables(tx, rows);
}

/** What all tables that were not removed are called. */
export function loadTableNames(tx: SessionTx): Promise<Pick<SavedTable, "id" | "name">[]> {
  return tx.db.$queryRaw<Pick<SavedTable, "id" | "name">[]>`
    SELECT t.id::text, t.name FROM saved_tables t WHERE t.removed_at IS NULL`;
}
