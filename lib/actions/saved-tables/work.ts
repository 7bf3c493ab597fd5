import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { holdNames } from "@/lib/db/records/write";
import { loadTableNames } from "@/lib/db/saved-tables/list";
import { loadSavedTable } from "@/lib/db/saved-tables/read";
import { insertSavedTable, updateSavedTable } from "@/lib/db/saved-tables/write";
import type { SessionTx } from "@/lib/db/transaction";
import { yearOf } from "@/lib/domain/calendar";
import { calledKey } from "@/lib/domain/called";
import type { SavedTable } from "@/lib/domain/pivot";
import { keepsTable, pivotAsked, pivotQuery } from "@/lib/domain/screen/pivot";
import type { newSavedTable, savedTableName, savedTablePointer } from "@/lib/schemas/saved-table";

/** Saves a table under a name, for the whole federation; of its address nothing but what a table is asked by. */
export async function saveTable({
  tx,
  input: { name, query },
  audit,
}: Work<z.output<typeof newSavedTable>>): Promise<SavedTable> {
  const said = new URLSearchParams(query);
  const asked = pivotAsked((each) => said.get(each) ?? "", yearOf(tx.who.today));
  if (said.size === 0) refuse([fieldError("query", "required")]);
  await refuseSameName(tx, { id: null, name });
  const table = { name, query: pivotQuery(asked) };
  const id = await insertSavedTable(tx, table);
  await audit({ entity: "savedTable", entityId: id, after: table });
  return loadSavedTable(tx, id);
}

/** Calls a table otherwise. */
export async function renameTable({
  tx,
  scope,
  input: { id, version, name },
  audit,
}: Work<z.output<typeof savedTableName>>): Promise<SavedTable> {
  const table = await heldTable(tx, scope, id, version);
  if (!table.removed) await refuseSameName(tx, { id, name });
  await update(tx, table, { name, removed: table.removed });
  await audit({ entity: "savedTable", entityId: id, before: { name: table.name }, after: { name } });
  return loadSavedTable(tx, id);
}

/** Removes a table from the list of all. */
export function removeTable(work: Work<z.output<typeof savedTablePointer>>): Promise<SavedTable> {
  return setRemoved(work, true);
}

/** Brings a table back that was removed. */
export function restoreTable(work: Work<z.output<typeof savedTablePointer>>): Promise<SavedTable> {
  return setRemoved(work, false);
}

async function setRemoved(
  { tx, scope, input: { id, version }, audit }: Work<z.output<typeof savedTablePointer>>,
  removed: boolean,
): Promise<SavedTable> {
  const table = await heldTable(tx, scope, id, version);
  if (table.removed === removed) throw new Failure("ILLEGAL_TRANSITION");
  if (!removed) await refuseSameName(tx, table);
  await update(tx, table, { name: table.name, removed });
  await audit({ entity: "savedTable", entityId: id, after: { name: table.name, removed } });
  return loadSavedTable(tx, id);
}

/** Two of a name could not be told apart in the list; one that was removed gave its name away. */
async function refuseSameName(
  tx: SessionTx,
  { id, name }: { readonly id: string | null; readonly name: string },
): Promise<void> {
  await holdNames(tx, "saved_tables");
  const named = (await loadTableNames(tx)).find((each) => calledKey(each.name) === calledKey(name));
  if (named !== undefined && named.id !== id)
    refuse([fieldError("name", "savedTable.nameTaken", { name: named.name })]);
}

/** @throws Failure NOT_FOUND, FORBIDDEN for another's, STALE */
async function heldTable(
  tx: SessionTx,
  scope: Scope,
  id: string,
  version: number | undefined,
): Promise<SavedTable> {
  const table = await loadSavedTable(tx, id);
  if (!keepsTable(scope, table)) throw new Failure("FORBIDDEN");
  if (version !== undefined && version !== table.version) throw new Failure("STALE", { present: table });
  return table;
}

async function update(tx: SessionTx, table: SavedTable, said: Pick<SavedTable, "name" | "removed">) {
  if (!(await updateSavedTable(tx, table, said)))
    throw new Failure("STALE", { present: await loadSavedTable(tx, table.id) });
}
