import type { KeptReorganisation } from "@/lib/domain/reorganisation/kept";
import type { NamedUnit, StructureChanges, UnitPlace } from "@/lib/domain/reorganisation/structure";
import type { SuccessionFact } from "@/lib/domain/unit";
import { RECORDS } from "@/lib/records/all";
import type { SessionTx } from "../transaction";
import { recordset } from "../transfer/columns";
import { deletePlacements, insertPlacements, insertUnits, updateUnits, upsert } from "../transfer/write";

/** Rows of another kind that name a unit: that unit cannot be taken back. */
export interface NamingRows {
  readonly unit: string;
  readonly record: string;
  readonly count: number;
}

/**
 * Writes units, their places and successions as they become.
 * @returns what stands on units that were to be taken back; nothing of them is taken back then
 */
export async function writeStructure(tx: SessionTx, changes: StructureChanges): Promise<NamingRows[]> {
  const { units, placements, successions } = changes;
  const rowOf = (unit: NamedUnit) => ({ ...unit, parent: null });
  await insertUnits(
    tx,
    units.flatMap(({ before, after }) => (before === null && after !== null ? [rowOf(after)] : [])),
  );
  await updateUnits(
    tx,
    units.flatMap(({ before, after }) => (before !== null && after !== null ? [rowOf(after)] : [])),
  );
  await deletePlacements(
    tx,
    placementRows(placements, ({ before }) => before),
  );
  await insertPlacements(
    tx,
    placementRows(placements, ({ after }) => after),
  );
  await deleteSuccessions(tx, successions.removed);
  await upsert(tx, "successions", successions.added);
  const removed = units.filter(({ after }) => after === null).map(({ code }) => code);
  return removed.length === 0 ? [] : takeBackUnits(tx, removed);
}

type PlaceChange = StructureChanges["placements"][number];

function placementRows(changes: readonly PlaceChange[], side: (change: PlaceChange) => readonly UnitPlace[]) {
  return changes.flatMap((change) => side(change).map((place) => ({ unit: change.unit, ...place })));
}

async function deleteSuccessions({ db }: SessionTx, rows: readonly SuccessionFact[]): Promise<void> {
  await db.$executeRaw`
    DELETE FROM successions d USING ${recordset(rows, RECORDS.successions)}
    JOIN units p ON p.code = r.predecessor JOIN units s ON s.code = r.successor
    WHERE d.predecessor_id = p.id AND d.successor_id = s.id AND d.on_date = r."on"`;
}

function takeBackUnits({ db }: SessionTx, codes: readonly string[]): Promise<NamingRows[]> {
  return db.$queryRaw<NamingRows[]>`
    SELECT s.unit, s.record, s.count::int AS count FROM app.take_back_units(${[...codes]}) s`;
}

/** Keeps what was done; who and when come from the session. @returns its id */
export async function insertReorganisation(
  { db, who }: SessionTx,
  {
    on,
    reason,
    documentNo,
    steps,
    changes,
  }: Pick<KeptReorganisation, "on" | "reason" | "documentNo" | "steps" | "changes">,
): Promise<string> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO reorganisations AS r (tenant_id, on_date, reason, document_no, steps, changes)
    VALUES (${who.tenant.id}::uuid, ${on}::date, ${reason}, ${documentNo}, ${JSON.stringify(steps)}::jsonb,
      ${JSON.stringify(changes)}::jsonb)
    RETURNING r.id::text`;
  if (row === undefined) throw new Error("An INSERT gave no row");
  return row.id;
}

/** Marks it as undone; false for one that was undone before. */
export async function markUndone({ db }: SessionTx, id: string, reason: string): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE reorganisations SET undo_reason = ${reason} WHERE id::text = ${id} AND undone_at IS NULL`;
  return count === 1;
}
