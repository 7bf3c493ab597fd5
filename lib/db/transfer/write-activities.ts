import "server-only";
import type { ActivityRow } from "@/lib/schemas/activity";
import type { ActivityTypeRow } from "@/lib/schemas/activity-type";
import type { OutletRow } from "@/lib/schemas/outlet";
import type { SessionTx } from "../transaction";
import { counted, TALLY, type Written } from "./written";

export async function writeOutlets({ db }: SessionTx, rows: readonly OutletRow[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO outlets AS s (tenant_id, code, name, kind)
      SELECT (SELECT app.tenant()), r.code, r.name, r.kind
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, name text, kind text)
      ON CONFLICT (tenant_id, code) DO UPDATE SET name = excluded.name, kind = excluded.kind
      WHERE (s.name, s.kind) IS DISTINCT FROM (excluded.name, excluded.kind)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}

/** The federation's own types; the nine that every federation has are left as they are. */
export async function writeActivityTypes(
  { db }: SessionTx,
  rows: readonly ActivityTypeRow[],
): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO activity_types AS s (tenant_id, code, name, reviewed, own)
      SELECT (SELECT app.tenant()), r.code, r.name, r.reviewed, true
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, name text, reviewed boolean)
      ON CONFLICT (tenant_id, code) DO UPDATE SET name = excluded.name, reviewed = excluded.reviewed
      WHERE s.own AND (s.name, s.reviewed) IS DISTINCT FROM (excluded.name, excluded.reviewed)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}

/** An activity with its link in the form in which two links to one page are equal. */
export interface ActivityToWrite extends ActivityRow {
  readonly urlKey: string | null;
}

/** Activities in any status; withdrawn ones stay as they are. */
export async function writeActivities({ db }: SessionTx, rows: readonly ActivityToWrite[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO activities AS s (tenant_id, id, unit_id, type, occurred_on, title, outlet, url, url_key, status, content,
        form, audiences, quantity)
      SELECT u.tenant_id, r.id, u.id, r.type, r."occurredOn", r.title, r.outlet, r.url, r."urlKey", r.status, r.content,
        r.form, r.audiences, r.quantity
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, unit text, type text, "occurredOn" date,
        title text, outlet text, url text, "urlKey" text, status text, content text, form text, audiences text[], quantity int)
      JOIN units u ON u.code = r.unit
      ON CONFLICT (tenant_id, id) DO UPDATE SET unit_id = excluded.unit_id, type = excluded.type,
        occurred_on = excluded.occurred_on, title = excluded.title, outlet = excluded.outlet, url = excluded.url,
        url_key = excluded.url_key, status = excluded.status, content = excluded.content, form = excluded.form,
        audiences = excluded.audiences, quantity = excluded.quantity
      WHERE s.withdrawn_at IS NULL
        AND (s.unit_id, s.type, s.occurred_on, s.title, s.outlet, s.url, s.url_key, s.status, s.content, s.form,
          s.audiences, s.quantity)
        IS DISTINCT FROM (excluded.unit_id, excluded.type, excluded.occurred_on, excluded.title, excluded.outlet,
          excluded.url, excluded.url_key, excluded.status, excluded.content, excluded.form, excluded.audiences,
          excluded.quantity)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}
