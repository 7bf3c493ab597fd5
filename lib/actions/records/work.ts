import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError } from "@/lib/actions/field-error";
import { showFiles } from "@/lib/actions/files/shown";
import { failureOf } from "@/lib/db/errors";
import { Failure, type FieldError, tooLate } from "@/lib/db/failure";
import type { PlainRecord } from "@/lib/db/records/read";
import { insertRecord, restoreRecord, updateRecord, withdrawRecord } from "@/lib/db/records/write";
import { trimmed } from "@/lib/domain/unseen";
import { type RecordName, recordedOf } from "@/lib/records/all";
import type { PlainValues } from "@/lib/records/field";
import { isList, plainIn, spoken } from "@/lib/records/keys";
import { pointer, reason } from "@/lib/schemas/pointer";
import type { Edit } from "@/lib/schemas/record";
import { shape } from "@/lib/schemas/shape";
import { withCodes } from "./codes";
import { held, present, stale } from "./hold";
import { granted, judgedChanges, judgedNew } from "./judge";
import { namesakesOf } from "./namesakes";

export const withdrawal = shape({ ...pointer, reason });
export const restoration = shape(pointer);

/** Records something; it counts as recorded (security.md §3). */
export async function create(
  kind: RecordName,
  { tx, scope, input: said, audit }: Work<PlainValues>,
): Promise<PlainRecord> {
  const [place] = await judgedNew(tx, scope, kind, [said]);
  const [named] = await withCodes(tx, kind, [granted(place)]);
  const { owner, said: input, stored } = granted(named);
  const record = await insertRecord(tx, recordedOf(kind), owner.id, stored).catch((error: unknown) => {
    const failure = failureOf(error);
    if (!(failure instanceof Failure) || failure.code !== "DUPLICATE") throw failure;
    throw new Failure("DUPLICATE", { errors: [repeatedKey(kind)] });
  });
  const { id } = record;
  await showFiles(tx, { table: recordedOf(kind).table, id }, filesIn(input));
  await audit({ entity: recordedOf(kind).entity, entityId: id, unitId: owner.id, after: input });
  return record;
}

/** That there is one of its key: said at the last of what names it. */
export function repeatedKey(kind: RecordName): FieldError {
  return fieldError(recordedOf(kind).key.at(-1) ?? "", "record.repeated");
}

/** Changes a record; absent keys stay as they are. */
export async function edit(kind: RecordName, { tx, scope, input, audit }: Work<Edit>): Promise<PlainRecord> {
  const { id, version, ...given } = input;
  const { record, owner } = await held(tx, scope, kind, { id, version });
  const changes = spoken(given);
  const [change] = await judgedChanges(tx, scope, kind, [{ record, owner, changes }]);
  granted(change);
  if (!(await updateRecord(tx, recordedOf(kind), { id, version: record.version }, changes)))
    throw await stale(tx, kind, id);
  if (changes.files !== undefined)
    await showFiles(tx, { table: recordedOf(kind).table, id }, filesIn(changes), record.files);
  const before = plainIn(record, Object.keys(changes));
  await audit({ entity: recordedOf(kind).entity, entityId: id, unitId: owner.id, before, after: changes });
  return present(tx, kind, id);
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
  if (record.withdrawn !== null) throw tooLate("ILLEGAL_TRANSITION", "withdrawn", record.withdrawn);
  const why = trimmed(input.reason ?? "") || null;
  const withdrawn = await withdrawRecord(tx, recordedOf(kind), { id, version: record.version }, why);
  if (withdrawn === null) throw await stale(tx, kind, id);
  await audit({
    entity: recordedOf(kind).entity,
    entityId: id,
    unitId: owner.id,
    after: { withdrawn: true, reason: why },
  });
  return withdrawn;
}

/** Takes a withdrawal back. */
export async function restore(
  kind: RecordName,
  { tx, scope, input, audit }: Work<z.output<typeof restoration>>,
): Promise<PlainRecord> {
  const { id } = input;
  const { record, owner } = await held(tx, scope, kind, input);
  if (record.withdrawn === null) throw new Failure("ILLEGAL_TRANSITION");
  (await namesakesOf(tx, kind, [owner.id]))(owner.id, record);
  const restored = await restoreRecord(tx, recordedOf(kind), { id, version: record.version });
  if (restored === null) throw await stale(tx, kind, id);
  await audit({
    entity: recordedOf(kind).entity,
    entityId: id,
    unitId: owner.id,
    before: { withdrawn: true },
  });
  return restored;
}
