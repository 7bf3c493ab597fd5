import type { SavedTable } from "@/lib/domain/pivot";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/** A row with its person by id. */
export type SavedTableRow = Omit<SavedTable, "savedBy"> & { readonly savedById: string };

/** SQL: a `SavedTableRow` from saved_tables `t`. */
export const SAVED_TABLE_COLUMNS = Prisma.sql`
  t.id::text, t.name, t.query, t.version, app.instant(t.saved_at) AS "savedAt", t.saved_by::text AS "savedById",
  t.removed_at IS NOT NULL AS removed`;

/** Rows as others see them: people by name too, in one look-up for all. */
export async function toSavedTables(tx: SessionTx, rows: readonly SavedTableRow[]): Promise<SavedTable[]> {
  const names = await personNames(
    tx,
    rows.map(({ savedById }) => savedById),
  );
  return rows.map((row) => ({ ...row, savedBy: names.get(row.savedById) ?? null }));
}
