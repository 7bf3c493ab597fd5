import "server-only";
import type { FacilityRow } from "@/lib/schemas/facility";
import type { MisinformationRow } from "@/lib/schemas/misinformation";
import type { ReporterRow } from "@/lib/schemas/reporter";
import type { SessionTx } from "../transaction";
import { counted, TALLY, type Written } from "./written";

/** Reporters' appointments; withdrawn ones stay as they are. */
export async function writeReporters({ db }: SessionTx, rows: readonly ReporterRow[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO reporters AS s (tenant_id, unit_id, full_name, appointed, ended, decision_no)
      SELECT u.tenant_id, u.id, r."fullName", r.appointed, r.ended, r."decisionNo"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(unit text, "fullName" text, appointed date, ended date, "decisionNo" text)
      JOIN units u ON u.code = r.unit
      ON CONFLICT (tenant_id, unit_id, full_name, appointed) DO UPDATE SET ended = excluded.ended,
        decision_no = excluded.decision_no
      WHERE s.withdrawn_at IS NULL
        AND (s.ended, s.decision_no) IS DISTINCT FROM (excluded.ended, excluded.decision_no)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}

/** Facilities; withdrawn ones stay as they are. */
export async function writeFacilities({ db }: SessionTx, rows: readonly FacilityRow[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO facilities AS s (tenant_id, id, unit_id, kind, quantity, installed, removed)
      SELECT u.tenant_id, r.id, u.id, r.kind, r.quantity, r.installed, r.removed
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id text, unit text, kind text, quantity int, installed date, removed date)
      JOIN units u ON u.code = r.unit
      ON CONFLICT (tenant_id, id) DO UPDATE SET unit_id = excluded.unit_id, kind = excluded.kind,
        quantity = excluded.quantity, installed = excluded.installed, removed = excluded.removed
      WHERE s.withdrawn_at IS NULL
        AND (s.unit_id, s.kind, s.quantity, s.installed, s.removed)
        IS DISTINCT FROM (excluded.unit_id, excluded.kind, excluded.quantity, excluded.installed, excluded.removed)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}

/** Misinformation cases; withdrawn ones stay as they are. */
export async function writeMisinformation(
  { db }: SessionTx,
  rows: readonly MisinformationRow[],
): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO misinformation AS s (tenant_id, id, unit_id, spotted_on, claim, action, handled_on)
      SELECT u.tenant_id, r.id, u.id, r."spottedOn", r.claim, r.action, r."handledOn"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id text, unit text, "spottedOn" date, claim text, action text, "handledOn" date)
      JOIN units u ON u.code = r.unit
      ON CONFLICT (tenant_id, id) DO UPDATE SET unit_id = excluded.unit_id, spotted_on = excluded.spotted_on,
        claim = excluded.claim, action = excluded.action, handled_on = excluded.handled_on
      WHERE s.withdrawn_at IS NULL
        AND (s.unit_id, s.spotted_on, s.claim, s.action, s.handled_on)
        IS DISTINCT FROM (excluded.unit_id, excluded.spotted_on, excluded.claim, excluded.action, excluded.handled_on)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}
