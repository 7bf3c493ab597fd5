import type { SessionTx } from "../transaction";

/** Activities that somebody has to decide on. */
export interface Waiting {
  readonly count: number;
  /** Of them, how many have waited for more than two days. */
  readonly long: number;
  /** Whole days that the oldest has waited; null when nothing waits. */
  readonly oldestDays: number | null;
}

/**
 * What waits now, of any year, for a decision of this provincial reader (compliance.md §10): nobody decides on their
 * own submission, and who only reads decides on nothing.
 */
export async function waitingForProvince(tx: SessionTx): Promise<Waiting> {
  const [row] = await tx.db.$queryRaw<Waiting[]>`
    SELECT count(*)::int AS count, count(*) FILTER (WHERE waits > 2)::int AS long,
      floor(max(waits))::int AS "oldestDays"
    FROM (
      SELECT extract(epoch FROM now() - coalesce(a.submitted_at, a.created_at)) / 86400 AS waits
      FROM activities a
      WHERE a.status = 'SUBMITTED' AND a.withdrawn_at IS NULL AND a.submitted_by IS DISTINCT FROM app.person()
        AND a.unit_id = ANY (app.units_under(ARRAY['PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'REVIEWER']))) waiting`;
  return row ?? { count: 0, long: 0, oldestDays: null };
}
