import type { Positioned } from "@/lib/domain/policy";
import type { MovedBelow, UnitEvent } from "@/lib/domain/screen/unit-page";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";

/** A unit that the session sees, as the policy judges it. */
export interface PositionedUnit extends Positioned {
  readonly id: string;
  readonly name: string;
}

/** SQL: the unit right above one today; a look-up, which `LIMIT 1` keeps from becoming a join with the whole tree. */
function parentOf(unit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT p.parent_id AS id FROM placements p
    WHERE p.unit_id = ${unit} AND daterange(p.from_on, p.to_on) @> (SELECT app.today()) LIMIT 1`;
}

/** SQL: codes of the units above `u` today, as far as the session sees them: its own memberships are among them. */
export const ANCESTORS = Prisma.sql`ARRAY(
  WITH RECURSIVE above (id) AS (
    (${parentOf(Prisma.sql`u.id`)})
    UNION
    SELECT parent.id FROM above CROSS JOIN LATERAL (${parentOf(Prisma.sql`above.id`)}) parent
  )
  SELECT ancestor.code FROM above
  CROSS JOIN LATERAL (SELECT a.code FROM units a WHERE a.id = above.id LIMIT 1) ancestor)`;

/** SQL: a `PositionedUnit` from units `u`. */
export const POSITION = Prisma.sql`u.id::text, u.code AS unit, u.name, u.level, ${ANCESTORS} AS ancestors`;

/** A unit by its code, or null when the session does not see it. */
export async function placedUnit(tx: SessionTx, code: string): Promise<PositionedUnit | null> {
  return (await placedUnits(tx, [code])).get(code) ?? null;
}

/** Units by their codes; those that the session does not see are not among them. */
export async function placedUnits(
  tx: SessionTx,
  codes: readonly string[],
): Promise<Map<string, PositionedUnit>> {
  const rows = await tx.db.$queryRaw<PositionedUnit[]>`
    SELECT ${POSITION} FROM units u
    WHERE u.code = ANY (${[...codes]})`;
  return new Map(rows.map((row) => [row.unit, row]));
}

/** Ids by code of those among the units that the session sees. */
export async function unitIds(tx: SessionTx, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.db.$queryRaw<{ id: string; code: string }[]>`
    SELECT id::text, code FROM units WHERE code = ANY (${[...codes]})`;
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** A unit that the session may see, or null: another's is not found, never forbidden. */
export async function visibleUnitId(tx: SessionTx, code: string): Promise<string | null> {
  const [row] = await tx.db.$queryRaw<{ id: string }[]>`SELECT id::text FROM units WHERE code = ${code}`;
  return row?.id ?? null;
}

/** What happened to a unit, oldest first; shown, never followed by a figure (compliance.md §2). */
export function unitStory(tx: SessionTx, code: string): Promise<UnitEvent[]> {
  return tx.db.$queryRaw<UnitEvent[]>`
    WITH u AS (SELECT id, to_on FROM units WHERE code = ${code})
    SELECT s.kind, s.on_date::text AS on, s.successor_id = u.id AS into, o.name AS other, o.code
    FROM u JOIN successions s ON u.id IN (s.successor_id, s.predecessor_id)
    LEFT JOIN units o ON o.id = CASE WHEN s.successor_id = u.id THEN s.predecessor_id ELSE s.successor_id END
    UNION ALL
    SELECT 'MOVED', p.from_on::text, true, o.name, o.code
    FROM u JOIN placements p ON p.unit_id = u.id AND p.from_on IS NOT NULL AND (u.to_on IS NULL OR p.from_on < u.to_on)
    LEFT JOIN units o ON o.id = p.parent_id
    UNION ALL
    SELECT 'NAMED', f.on_date::text, true, f.name, NULL FROM app.former_names(${code}) f
    UNION ALL
    SELECT DISTINCT 'HANDED', n.from_on::text, false, o.name, o.code
    FROM u JOIN placements p ON p.parent_id = u.id AND p.to_on = u.to_on
    JOIN placements n ON n.unit_id = p.unit_id AND n.from_on = p.to_on
    LEFT JOIN units o ON o.id = n.parent_id
    WHERE NOT EXISTS (SELECT FROM successions s WHERE s.predecessor_id = u.id AND s.successor_id = n.parent_id)
    ORDER BY 2, 1, 4`;
}

/** Units that came below another, or left it for another while it went on, by day, oldest first. */
export function movesBelow(tx: SessionTx, code: string): Promise<MovedBelow[]> {
  return tx.db.$queryRaw<MovedBelow[]>`
    WITH u AS (SELECT id, to_on FROM units WHERE code = ${code})
    SELECT n.from_on::text AS on, true AS came, count(*)::int AS count, min(m.name) AS other
    FROM u JOIN placements n ON n.parent_id = u.id AND n.from_on IS NOT NULL
    JOIN placements p ON p.unit_id = n.unit_id AND p.to_on = n.from_on AND p.parent_id <> n.parent_id
    LEFT JOIN units m ON m.id = n.unit_id
    WHERE m.to_on IS NULL OR n.from_on < m.to_on
    GROUP BY n.from_on
    UNION ALL
    SELECT p.to_on::text, false, count(*)::int, min(m.name)
    FROM u JOIN placements p ON p.parent_id = u.id AND p.to_on IS NOT NULL AND p.to_on IS DISTINCT FROM u.to_on
    JOIN placements n ON n.unit_id = p.unit_id AND n.from_on = p.to_on AND n.parent_id <> p.parent_id
    LEFT JOIN units m ON m.id = p.unit_id
    WHERE m.to_on IS NULL OR p.to_on < m.to_on
    GROUP BY p.to_on
    ORDER BY 1, 2`;
}
