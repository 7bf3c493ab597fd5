import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { actorOver } from "@/lib/auth/over-unit";
import { Failure } from "@/lib/db/failure";
import type { PlainRecord } from "@/lib/db/records/read";
import type { RecordTable, Value, Values } from "@/lib/db/records/table";
import { insertRecord, restoreRecord, updateRecord, withdrawRecord } from "@/lib/db/records/write";
import { pointer, reason } from "@/lib/schemas/pointer";
import { shape } from "@/lib/schemas/shape";
import { placed } from "./belongs";
import { notLater, stillWhole } from "./checks";
import { held, type Pointed, present, stale } from "./hold";
import type { RecordKind } from "./kind";

/** What is to be changed of which record; an absent key stays as it is. */
export type Edit = Pointed & Readonly<Record<string, Value | undefined>>;

export const withdrawal = shape({ ...pointer, reason });
export const restoration = shape(pointer);

/** Records something; it counts as recorded (security.md §3). */
export async function create(
  kind: RecordKind,
  { tx, scope, input, audit }: Work<Values>,
): Promise<PlainRecord> {
  const { table } = kind;
  notLater(kind, input, scope.today);
  const { owner, stored } = await placed(tx, table, input);
  if (!actorOver(scope, owner).records) throw new Failure("FORBIDDEN");
  const id = await insertRecord(tx, table, owner.id, stored);
  await audit({ entity: table.entity, entityId: id, unitId: owner.id, after: input });
  return present(tx, table, id);
}

/** Changes a record; absent keys stay as they are. */
export async function edit(kind: RecordKind, { tx, scope, input, audit }: Work<Edit>): Promise<PlainRecord> {
  const { table } = kind;
  const { id, version, ...given } = input;
  const record = await held(tx, scope, table, { id, version });
  if (record.withdrawn !== null) throw new Failure("WITHDRAWN");
  const changes = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ) as Values;
  notLater(kind, changes, scope.today);
  stillWhole(kind, record as unknown as Values, changes);
  if (!(await updateRecord(tx, table, { id, version: record.version }, changes)))
    throw await stale(tx, table, id);
  const before = Object.fromEntries(
    Object.keys(changes).map((name) => [name, record[name] as Values[string]]),
  );
  await audit({ entity: table.entity, entityId: id, before, after: changes });
  return present(tx, table, id);
}

/** Takes a record out of every list and figure; it stays at its own address. */
export async function withdraw(
  table: RecordTable,
  { tx, scope, input, audit }: Work<z.output<typeof withdrawal>>,
): Promise<PlainRecord> {
  const { id } = input;
  const record = await held(tx, scope, table, input);
  if (record.withdrawn !== null) throw new Failure("ILLEGAL_TRANSITION");
  const why = input.reason?.trim() || null;
  if (!(await withdrawRecord(tx, table, { id, version: record.version }, why)))
    throw await stale(tx, table, id);
  await audit({ entity: table.entity, entityId: id, after: { withdrawn: true, reason: why } });
  return present(tx, table, id);
}

/** Takes a withdrawal back. */
export async function restore(
  table: RecordTable,
  { tx, scope, input, audit }: Work<z.output<typeof restoration>>,
): Promise<PlainRecord> {
  const { id } = input;
  const record = await held(tx, scope, table, input);
  if (record.withdrawn === null) throw new Failure("ILLEGAL_TRANSITION");
  if (!(await restoreRecord(tx, table, { id, version: record.version }))) throw await stale(tx, table, id);
  await audit({ entity: table.entity, entityId: id, before: { withdrawn: true } });
  return present(tx, table, id);
}
