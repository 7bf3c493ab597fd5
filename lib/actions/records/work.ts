import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { showFiles } from "@/lib/actions/files/shown";
import { actorOver } from "@/lib/auth/over-unit";
import { Failure } from "@/lib/db/failure";
import type { PlainRecord } from "@/lib/db/records/read";
import { freeCode, insertRecord, restoreRecord, updateRecord, withdrawRecord } from "@/lib/db/records/write";
import type { SessionTx } from "@/lib/db/transaction";
import { trimmed } from "@/lib/domain/text";
import { descriptionOf, type RecordName, recordedOf } from "@/lib/records/all";
import type { Plain, PlainValues } from "@/lib/records/field";
import { pointer, reason } from "@/lib/schemas/pointer";
import type { Edit } from "@/lib/schemas/record";
import { shape } from "@/lib/schemas/shape";
import { placed } from "./belongs";
import { notLater, stillWhole } from "./checks";
import { held, present, stale } from "./hold";
import { withinTotals } from "./totals";

export const withdrawal = shape({ ...pointer, reason });
export const restoration = shape(pointer);

/** Records something; it counts as recorded (security.md §3). */
export async function create(
  kind: RecordName,
  { tx, scope, input: said, audit }: Work<PlainValues>,
): Promise<PlainRecord> {
  notLater(kind, said, scope.today);
  const input = await withCode(tx, kind, said);
  const { owner, stored } = await placed(tx, kind, input);
  if (!actorOver(scope, owner).records) throw new Failure("FORBIDDEN");
  await withinTotals(tx, kind, owner.unit, input);
  const id = await insertRecord(tx, recordedOf(kind), owner.id, stored);
  await showFiles(tx, { table: recordedOf(kind).table, id }, filesIn(input));
  await audit({ entity: recordedOf(kind).entity, entityId: id, unitId: owner.id, after: input });
  return present(tx, kind, id);
}

/** With the code that the kind makes of what is said, where none is: `LX-ZALO`, then `LX-ZALO-2`. */
async function withCode(tx: SessionTx, kind: RecordName, said: PlainValues): Promise<PlainValues> {
  const { code } = descriptionOf(kind).fields;
  if (code?.kind !== "code" || code.made === undefined || typeof said.code === "string") return said;
  const base = code.made.map((field) => said[field]).join("-");
  return { ...said, code: await freeCode(tx, recordedOf(kind), base) };
}

/** Changes a record; absent keys stay as they are. */
export async function edit(kind: RecordName, { tx, scope, input, audit }: Work<Edit>): Promise<PlainRecord> {
  const { id, version, ...given } = input;
  const { record, owner } = await held(tx, scope, kind, { id, version });
  if (record.withdrawn !== null) throw new Failure("WITHDRAWN");
  const changes: PlainValues = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, Plain][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  notLater(kind, changes, scope.today);
  stillWhole(kind, record, changes);
  await withinTotals(tx, kind, owner.unit, { ...record, ...changes }, changes);
  if (!(await updateRecord(tx, recordedOf(kind), { id, version: record.version }, changes)))
    throw await stale(tx, kind, id);
  if (changes.files !== undefined)
    await showFiles(tx, { table: recordedOf(kind).table, id }, filesIn(changes), record.files);
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, plain(record[name])]));
  await audit({ entity: recordedOf(kind).entity, entityId: id, unitId: owner.id, before, after: changes });
  return present(tx, kind, id);
}

function plain(value: PlainRecord[string] | undefined): Plain {
  return typeof value === "string" || typeof value === "number" || isList(value) ? value : null;
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

/** The files that a record is said to show. */
function filesIn({ files }: { readonly [name: string]: unknown }): readonly string[] {
  return isList(files) ? files : [];
}

/** Takes a record out of every list and figure; it stays at its own address. */
export async function withdraw(
  kind: RecordName,
  { tx, scope, input, audit }: Work<z.output<typeof withdrawal>>,
): Promise<PlainRecord> {
  const { id } = input;
  const { record, owner } = await held(tx, scope, kind, input);
  if (record.withdrawn !== null) throw new Failure("ILLEGAL_TRANSITION");
  const why = trimmed(input.reason ?? "") || null;
  if (!(await withdrawRecord(tx, recordedOf(kind), { id, version: record.version }, why)))
    throw await stale(tx, kind, id);
  await audit({
    entity: recordedOf(kind).entity,
    entityId: id,
    unitId: owner.id,
    after: { withdrawn: true, reason: why },
  });
  return present(tx, kind, id);
}

/** Takes a withdrawal back. */
export async function restore(
  kind: RecordName,
  { tx, scope, input, audit }: Work<z.output<typeof restoration>>,
): Promise<PlainRecord> {
  const { id } = input;
  const { record, owner } = await held(tx, scope, kind, input);
  if (record.withdrawn === null) throw new Failure("ILLEGAL_TRANSITION");
  if (!(await restoreRecord(tx, recordedOf(kind), { id, version: record.version })))
    throw await stale(tx, kind, id);
  await audit({
    entity: recordedOf(kind).entity,
    entityId: id,
    unitId: owner.id,
    before: { withdrawn: true },
  });
  return present(tx, kind, id);
}
