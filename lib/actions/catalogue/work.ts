import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { insertEntry, loadEntries, loadEntry, updateEntry } from "@/lib/db/catalogue";
import { Failure, type FieldError } from "@/lib/db/failure";
import { freeCodes, holdNames } from "@/lib/db/records/write";
import type { SessionTx } from "@/lib/db/transaction";
import { calledKey } from "@/lib/domain/called";
import { codeOfName } from "@/lib/domain/code-of-name";
import type { CatalogueKind, Lists } from "@/lib/domain/screen/catalogue";
import { vi } from "@/lib/i18n/vi";
import { RECORDS } from "@/lib/records/all";
import type { entryEdit, newEntry } from "@/lib/schemas/catalogue";

/** Adds an entry to a list of the federation's own. */
export async function addEntry<K extends CatalogueKind>(
  kind: K,
  { tx, input, audit }: Work<z.output<ReturnType<typeof newEntry>>>,
): Promise<Lists[K]> {
  refuse(await wrongEntry(tx, kind, input));
  const code = input.code ?? (await freeCode(tx, kind, input.name));
  const said = { ...input, code };
  if (!(await insertEntry(tx, kind, said))) refuse([fieldError("code", "catalogue.codeTaken")]);
  await audit({ entity: RECORDS[kind].entity, entityId: code, after: said });
  return loadEntry(tx, kind, code);
}

/** What something has already of a new entry's name and code. */
export async function wrongEntry(
  tx: SessionTx,
  kind: CatalogueKind,
  { name, code }: { readonly name?: string | undefined; readonly code?: string | null | undefined },
): Promise<FieldError[]> {
  const wrong = await wrongName(tx, kind, { code: null, name });
  const isTaken = (await takenBy(tx, kind)).some((each) => each.code === code);
  return [...wrong, ...(isTaken ? [fieldError("code", "catalogue.codeTaken")] : [])];
}

/** Two of a name could not be told apart where one is chosen, nor in a workbook. */
export async function wrongName(
  tx: SessionTx,
  kind: CatalogueKind,
  { code, name }: { readonly code: string | null; readonly name: string | undefined },
): Promise<FieldError[]> {
  if (name === undefined) return [];
  await holdNames(tx, RECORDS[kind].table);
  const named = (await takenBy(tx, kind)).find((each) => calledKey(each.name) === calledKey(name));
  if (named === undefined || named.code === code) return [];
  return [fieldError("name", "catalogue.nameTaken", { code: named.code })];
}

/** What has codes and names already: entries, and the choices that every federation has. */
async function takenBy(
  tx: SessionTx,
  kind: CatalogueKind,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const entries = await loadEntries(tx, kind);
  return kind === "activityChoices" ? [...entries, ...FIXED] : entries;
}

const { contents, forms, audiences } = vi.activities;
const FIXED = Object.entries({ ...contents, ...forms, ...audiences }).map(([code, name]) => ({ code, name }));

/**
 * Names an entry otherwise, or ends or resumes its use; the nine types of every federation stay as they are, and a choice stays
 * one of its side.
 */
export async function editEntry<K extends CatalogueKind>(
  kind: K,
  { tx, input, audit }: Work<z.output<ReturnType<typeof entryEdit>>>,
): Promise<Lists[K]> {
  const { code, version, ...changes } = input;
  const present = await loadEntry(tx, kind, code);
  if ("own" in present && !present.own) refuse([fieldError("code", "catalogue.fixed")]);
  refuse("side" in changes && "side" in present && changes.side !== present.side ? SIDE_FIXED : []);
  if (version !== undefined && version !== present.version) throw new Failure("STALE", { present });
  refuse(await wrongName(tx, kind, { code, name: changes.name }));
  if (!(await updateEntry(tx, kind, present, changes)))
    throw new Failure("STALE", { present: await loadEntry(tx, kind, code) });
  const was: Readonly<Record<string, string | number | boolean | null>> = { ...present };
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, was[name] ?? null]));
  await audit({ entity: RECORDS[kind].entity, entityId: code, before, after: changes });
  return loadEntry(tx, kind, code);
}

const SIDE_FIXED = [fieldError("side", "catalogue.sideFixed")];

async function freeCode(tx: SessionTx, kind: CatalogueKind, name: string): Promise<string> {
  const taken = (await takenBy(tx, kind)).map((each) => each.code);
  const [code = ""] = await freeCodes(tx, RECORDS[kind], [codeOfName(name)], taken);
  if (code === "") refuse([fieldError("code", "required")]);
  return code;
}
