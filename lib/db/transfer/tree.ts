import "server-only";
import { RECORDS, type RowOf } from "@/lib/records/all";
import type { SessionTx } from "../transaction";
import { recordset } from "./rows";

/** Adds units whose codes are new; their placements are written apart. */
export async function insertUnits({ db }: SessionTx, rows: readonly RowOf<"units">[]): Promise<number> {
  // No ON CONFLICT: that would ask the policy on reading for units that are not yet among the visible ones.
  return db.$executeRaw`
    INSERT INTO units (tenant_id, code, name, level, kind, from_on, to_on)
    SELECT (SELECT app.tenant()), r.code, r.name, r.level, r.kind, r."from", r."to"
    FROM ${recordset(rows, RECORDS.units)}`;
}

/** Changes stored units that differ; returns the codes of those. */
export async function updateUnits({ db }: SessionTx, rows: readonly RowOf<"units">[]): Promise<string[]> {
  const changed = await db.$queryRaw<{ code: string }[]>`
    UPDATE units s SET name = r.name, level = r.level, kind = r.kind, from_on = r."from", to_on = r."to"
    FROM ${recordset(rows, RECORDS.units)}
    WHERE s.code = r.code
      AND (s.name, s.level, s.kind, s.from_on, s.to_on) IS DISTINCT FROM (r.name, r.level, r.kind, r."from", r."to")
    RETURNING s.code`;
  return changed.map(({ code }) => code);
}

/** Locks the tree against other writers until the transaction ends, as the trigger that refuses cycles does. */
export async function lockTree({ db }: SessionTx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('tree ' || app.tenant()::text, 0))`;
}

/** Deletes placements by unit and first day. */
export async function deletePlacements(
  { db }: SessionTx,
  rows: readonly RowOf<"placements">[],
): Promise<number> {
  return db.$executeRaw`
    DELETE FROM placements p USING ${recordset(rows, RECORDS.placements)}
    JOIN units u ON u.code = r.unit
    WHERE p.unit_id = u.id AND p.from_on IS NOT DISTINCT FROM r."from"`;
}

export async function insertPlacements(
  { db }: SessionTx,
  rows: readonly RowOf<"placements">[],
): Promise<number> {
  return db.$executeRaw`
    INSERT INTO placements (tenant_id, unit_id, parent_id, from_on, to_on)
    SELECT u.tenant_id, u.id, p.id, r."from", r."to"
    FROM ${recordset(rows, RECORDS.placements)}
    JOIN units u ON u.code = r.unit
    LEFT JOIN units p ON p.code = r.parent`;
}
