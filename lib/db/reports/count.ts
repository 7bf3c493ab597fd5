import type { CivilDate } from "@/lib/domain/calendar";
import type { Spread } from "@/lib/domain/report/figures";
import type { SessionTx } from "../transaction";

/**
 * How the approved activities of some units, dated from one day to another, are spread over contents, forms and audiences.
 * @param among ids of the units; null = all that the session sees
 */
export async function loadSpread(
  tx: SessionTx,
  among: readonly string[] | null,
  from: CivilDate,
  to: CivilDate,
): Promise<Spread> {
  const ids = among === null ? null : [...among];
  const [row] = await tx.db.$queryRaw<Spread[]>`
    WITH held AS MATERIALIZED (
      SELECT a.content, a.form, a.audiences, count(*)::int AS n FROM activities a
      WHERE (${ids}::uuid[] IS NULL OR a.unit_id = ANY (${ids}::uuid[])) AND a.withdrawn_at IS NULL
        AND a.occurred_on BETWEEN ${from}::date AND ${to}::date AND a.status IN ('APPROVED', 'PUBLISHED')
      GROUP BY 1, 2, 3
    )
    SELECT coalesce(sum(n), 0)::int AS activities,
      coalesce((SELECT jsonb_object_agg(content, n) FROM (
        SELECT content, sum(n)::int AS n FROM held WHERE content IS NOT NULL GROUP BY 1) c), '{}') AS contents,
      coalesce((SELECT jsonb_object_agg(form, n) FROM (
        SELECT form, sum(n)::int AS n FROM held WHERE form IS NOT NULL GROUP BY 1) f), '{}') AS forms,
      coalesce((SELECT jsonb_object_agg(audience, n) FROM (
        SELECT a.audience, sum(h.n)::int AS n FROM held h, unnest(h.audiences) AS a (audience) GROUP BY 1) s), '{}') AS audiences
    FROM held`;
  if (row === undefined) throw new Error("The spread came back without a row");
  return row;
}
