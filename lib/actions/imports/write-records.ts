import type { Change } from "@/lib/actions/definition";
import type { Placed } from "@/lib/actions/records/belongs";
import { withCodes } from "@/lib/actions/records/codes";
import { Failure } from "@/lib/db/failure";
import type { ImportedRecord } from "@/lib/db/imports/read";
import { insertRecords, updateRecord } from "@/lib/db/records/write";
import { type RecordName, recordedOf } from "@/lib/records/all";
import { plainIn } from "@/lib/records/keys";
import type { Writing } from "./plan";
import type { Correcting, Making } from "./record-rows";

/** Rows of one statement. */
const BATCH = 1_000;

/** Writes what was planned: what is new in few statements, what is changed one by one; each has its entry in the audit. */
export async function writeRecords(
  work: Writing,
  kind: RecordName,
  rows: readonly (Making | Correcting)[],
): Promise<ImportedRecord[]> {
  const fresh = rows.flatMap((row) => (row.does === "make" ? [row] : []));
  const changed = rows.flatMap((row) => (row.does === "change" ? [row] : []));
  const places = await withCodes(
    work.tx,
    kind,
    fresh.map(({ place }) => place),
  );
  const total = fresh.length + changed.length;
  const made: ImportedRecord[] = [];
  for (let start = 0; start < places.length; start += BATCH) {
    made.push(...(await make(work, kind, places.slice(start, start + BATCH))));
    work.advance(made.length, total);
  }
  const corrected: ImportedRecord[] = [];
  for (const row of changed) {
    corrected.push(await correct(work, kind, row));
    work.advance(made.length + corrected.length, total);
  }
  return [...made, ...corrected];
}

async function make(
  { tx, audit }: Writing,
  kind: RecordName,
  places: readonly Placed[],
): Promise<ImportedRecord[]> {
  const description = recordedOf(kind);
  const { entity } = description;
  const made = await insertRecords(
    tx,
    description,
    places.map(({ owner, stored }) => ({ ownerId: owner.id, values: stored })),
  );
  const told = made.flatMap(({ id }, index): Change[] => {
    const place = places[index];
    const change = { action: `${entity}.create`, entity, entityId: id };
    return place === undefined ? [] : [{ ...change, unitId: place.owner.id, after: place.said }];
  });
  await audit(...told);
  return made.map((at) => ({ ...at, before: null }));
}

async function correct(
  { tx, audit }: Writing,
  kind: RecordName,
  { changing: { record, owner, changes } }: Correcting,
): Promise<ImportedRecord> {
  const description = recordedOf(kind);
  const { entity } = description;
  const { id, version } = record;
  if (!(await updateRecord(tx, description, { id, version }, changes))) throw new Failure("STALE");
  const before = plainIn(record, Object.keys(changes));
  await audit({ action: `${entity}.edit`, entity, entityId: id, unitId: owner.id, before, after: changes });
  return { id, version: version + 1, before };
}
