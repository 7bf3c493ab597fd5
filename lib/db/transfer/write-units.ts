import "server-only";
import type { HeadcountRow } from "@/lib/schemas/headcount";
import type { SuccessionRow } from "@/lib/schemas/succession";
import type { UnitRow } from "@/lib/schemas/unit";
import type { SessionTx } from "../transaction";
import { counted, TALLY, type Written } from "./written";

/** Adds units whose codes are new; their placements are written apart. */
export async function insertUnits({ db }: SessionTx, rows: readonly UnitRow[]): Promise<number> {
  // No ON CONFLICT: that would ask the policy on reading for units that are not yet among the visible ones.
  return db.$executeRaw`
    INSERT INTO units (tenant_id, code, name, level, kind, from_on, to_on)
    SELECT (SELECT app.tenant()), r.code, r.name, r.level, r.kind, r."from", r."to"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(code text, name text, level text, kind text, "from" date, "to" date)`;
}

/** Changes stored units that differ; returns the codes of those. */
export async function updateUnits({ db }: SessionTx, rows: readonly UnitRow[]): Promise<string[]> {
  const changed = await db.$queryRaw<{ code: string }[]>`
    UPDATE units s SET name = r.name, level = r.level, kind = r.kind, from_on = r."from", to_on = r."to"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(code text, name text, level text, kind text, "from" date, "to" date)
    WHERE s.code = r.code
      AND (s.name, s.level, s.kind, s.from_on, s.to_on) IS DISTINCT FROM (r.name, r.level, r.kind, r."from", r."to")
    RETURNING s.code`;
  return changed.map(({ code }) => code);
}

/** A stretch below a parent, units by code. */
export interface PlacementToWrite {
  readonly unit: string;
  readonly parent: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Locks the tree against other writers until the transaction ends, as the trigger that refuses cycles does. */
export async function lockTree({ db }: SessionTx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('tree ' || app.tenant()::text, 0))`;
}

export async function deletePlacements({ db }: SessionTx, ids: readonly string[]): Promise<number> {
  return db.$executeRaw`DELETE FROM placements WHERE id = ANY (${[...ids]}::uuid[])`;
}

export async function insertPlacements(
  { db }: SessionTx,
  rows: readonly PlacementToWrite[],
): Promise<number> {
  return db.$executeRaw`
    INSERT INTO placements (tenant_id, unit_id, parent_id, from_on, to_on)
    SELECT u.tenant_id, u.id, p.id, r."from", r."to"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(unit text, parent text, "from" date, "to" date)
    JOIN units u ON u.code = r.unit
    LEFT JOIN units p ON p.code = r.parent`;
}

export async function writeSuccessions({ db }: SessionTx, rows: readonly SuccessionRow[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO successions AS s (tenant_id, predecessor_id, successor_id, kind, on_date)
      SELECT p.tenant_id, p.id, n.id, r.kind, r."on"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(predecessor text, successor text, kind text, "on" date)
      JOIN units p ON p.code = r.predecessor
      JOIN units n ON n.code = r.successor
      ON CONFLICT (tenant_id, predecessor_id, successor_id, on_date) DO UPDATE SET kind = excluded.kind
      WHERE s.kind <> excluded.kind
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}

export async function writeHeadcounts({ db }: SessionTx, rows: readonly HeadcountRow[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO headcounts AS s (tenant_id, unit_id, as_of, workers, members, full_time_officials, committee_members,
        union_groups, group_leaders)
      SELECT u.tenant_id, u.id, r."asOf", r.workers, r.members, r."fullTimeOfficials", r."committeeMembers",
        r."unionGroups", r."groupLeaders"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(unit text, "asOf" date, workers int, members int,
        "fullTimeOfficials" int, "committeeMembers" int, "unionGroups" int, "groupLeaders" int)
      JOIN units u ON u.code = r.unit
      ON CONFLICT (tenant_id, unit_id, as_of) DO UPDATE SET workers = excluded.workers, members = excluded.members,
        full_time_officials = excluded.full_time_officials, committee_members = excluded.committee_members,
        union_groups = excluded.union_groups, group_leaders = excluded.group_leaders
      WHERE (s.workers, s.members, s.full_time_officials, s.committee_members, s.union_groups, s.group_leaders)
        IS DISTINCT FROM (excluded.workers, excluded.members, excluded.full_time_officials, excluded.committee_members,
          excluded.union_groups, excluded.group_leaders)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}
