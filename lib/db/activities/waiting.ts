import type { WaitingGroup } from "@/lib/domain/screen/waiting";
import type { SessionTx } from "../transaction";

/**
 * What waits now, of any year, where this reader decides for the whole federation (compliance.md §10), by who handed it
 * in and when; nothing for those who only read.
 */
export async function waitingForProvince(tx: SessionTx): Promise<WaitingGroup[]> {
  return tx.db.$queryRaw<WaitingGroup[]>`
    SELECT a.submitted_by AS by, (coalesce(a.submitted_at, a.created_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS on,
      count(*)::int AS count
    FROM activities a
    WHERE a.status = 'SUBMITTED' AND a.withdrawn_at IS NULL
      AND a.unit_id = ANY ((SELECT app.units_under(ARRAY['PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'REVIEWER']))::uuid[])
    GROUP BY 1, 2`;
}
