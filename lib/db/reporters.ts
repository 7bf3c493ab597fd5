import type { CivilDate } from "@/lib/domain/calendar";
import type { ReporterInForce } from "@/lib/domain/screen/new-reporter";
import type { SessionTx } from "./transaction";

/** A reporter appointment that holds on a day. */
/** A unit's reporters of a day, the longest appointed first. */
export function inForce(tx: SessionTx, unit: string, on: CivilDate): Promise<ReporterInForce[]> {
  tx.named.add("reporters", unit);
  return tx.db.$queryRaw<ReporterInForce[]>`
    SELECT r.id::text, r.version, r.full_name AS "fullName", r.position, r.appointed::text AS appointed,
      r.ended::text AS ended, r.decision_no AS "decisionNo"
    FROM reporters r JOIN units u ON u.tenant_id = r.tenant_id AND u.id = r.unit_id
    WHERE u.code = ${unit} AND r.withdrawn_at IS NULL AND daterange(r.appointed, r.ended) @> ${on}::date
    ORDER BY r.appointed, r.id`;
}
