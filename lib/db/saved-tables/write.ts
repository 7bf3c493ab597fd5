import type { SavedTable } from "@/lib/domain/pivot";
import { Failure } from "../failure";
import type { SessionTx } from "../transaction";

/** Saves a table's question in the asker's name. @returns its id @throws Failure FORBIDDEN for a command, which is nobody */
export async function insertSavedTable(
  { db, who }: SessionTx,
  { name, query }: Pick<SavedTable, "name" | "query">,
): Promise<string> {
  if (who.person === null) throw new Failure("FORBIDDEN");
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO saved_tables AS t (tenant_id, name, query, saved_by)
    VALUES (${who.tenant.id}::uuid, ${name}, ${query}, ${who.person.id}::uuid) RETURNING t.id::text`;
  if (row === undefined) throw new Error("An INSERT returned no row");
  return row.id;
}

/** Calls a table otherwise, removes it or brings it back. @returns false for a version of before */
export async function updateSavedTable(
  { db }: SessionTx,
  { id, version }: Pick<SavedTable, "id" | "version">,
  { name, removed }: Pick<SavedTable, "name" | "removed">,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE saved_tables SET name = ${name}, removed_at = CASE WHEN ${removed} THEN now() END
    WHERE id::text = ${id} AND version = ${version}`;
  return count === 1;
}
