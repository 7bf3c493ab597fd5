import type { CivilDate } from "@/lib/domain/calendar";
import type { SpotCheck } from "@/lib/domain/screen/review";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/**
 * What was drawn since a day and is not withdrawn: what was not looked at yet first, then the last looked at. Each is looked
 * up by its id, whatever the planner believes.
 */
export async function loadChecks(tx: SessionTx, since: CivilDate, limit: number): Promise<SpotCheck[]> {
  const rows = await tx.db.$queryRaw<SpotCheck[]>`
    SELECT a.id, a.title, u.name AS "unitName", a.occurred_on::text AS "occurredOn", c.verdict, c.note,
      app.instant(c.judged_at) AS "judgedAt", c.judged_by::text AS "judgedBy", a.decided_by::text AS "decidedBy"
    FROM spot_checks c
    CROSS JOIN LATERAL (
      SELECT n.* FROM activities n WHERE n.tenant_id = c.tenant_id AND n.id = c.activity_id OFFSET 0) a
    CROSS JOIN LATERAL (
      SELECT n.name FROM units n WHERE n.tenant_id = a.tenant_id AND n.id = a.unit_id OFFSET 0) u
    WHERE c.drawn_at >= ${since}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AND a.withdrawn_at IS NULL
    ORDER BY c.judged_at DESC NULLS FIRST, c.drawn_at, a.id LIMIT ${limit}`;
  const names = await personNames(
    tx,
    rows.flatMap(({ judgedBy, decidedBy }) => [judgedBy, decidedBy]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map((row) => ({
    ...row,
    judgedBy: nameOf(row.judgedBy),
    decidedBy: nameOf(row.decidedBy),
  }));
}

/** How many that are, counted no further than `most`. */
export async function countChecks(tx: SessionTx, since: CivilDate, most: number): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM spot_checks c
      CROSS JOIN LATERAL (
        SELECT FROM activities n
        WHERE n.tenant_id = c.tenant_id AND n.id = c.activity_id AND n.withdrawn_at IS NULL OFFSET 0) a
      WHERE c.drawn_at >= ${since}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' LIMIT ${most}) drawn`;
  return row?.count ?? 0;
}
