import "server-only";
import type { ChairLinkRow } from "@/lib/schemas/chair-link";
import type { ChannelRow } from "@/lib/schemas/channel";
import type { CoverageRow } from "@/lib/schemas/coverage";
import type { EnquiryRow } from "@/lib/schemas/enquiry";
import type { SessionTx } from "../transaction";
import { counted, TALLY, type Written } from "./written";

/** Channels; withdrawn ones stay as they are. */
export async function writeChannels({ db }: SessionTx, rows: readonly ChannelRow[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO channels AS s (tenant_id, code, unit_id, platform, purpose, name, url, opened, closed)
      SELECT u.tenant_id, r.code, u.id, r.platform, r.purpose, r.name, r.url, r.opened, r.closed
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, unit text, platform text, purpose text,
        name text, url text, opened date, closed date)
      JOIN units u ON u.code = r.unit
      ON CONFLICT (tenant_id, code) DO UPDATE SET unit_id = excluded.unit_id, platform = excluded.platform,
        purpose = excluded.purpose, name = excluded.name, url = excluded.url, opened = excluded.opened,
        closed = excluded.closed
      WHERE s.withdrawn_at IS NULL
        AND (s.unit_id, s.platform, s.purpose, s.name, s.url, s.opened, s.closed)
        IS DISTINCT FROM (excluded.unit_id, excluded.platform, excluded.purpose, excluded.name, excluded.url,
          excluded.opened, excluded.closed)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}

/** Coverage readings; withdrawn ones stay as they are. */
export async function writeCoverage({ db }: SessionTx, rows: readonly CoverageRow[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO coverage_readings AS s (tenant_id, channel_id, owner_id, as_of, audience, connected)
      SELECT c.tenant_id, c.id, c.unit_id, r."asOf", r.audience, r.connected
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(channel text, "asOf" date, audience text, connected int)
      JOIN channels c ON c.code = r.channel
      ON CONFLICT (tenant_id, channel_id, audience, as_of) DO UPDATE SET connected = excluded.connected
      WHERE s.withdrawn_at IS NULL AND s.connected <> excluded.connected
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}

/** Chair links; withdrawn ones stay as they are. */
export async function writeChairLinks({ db }: SessionTx, rows: readonly ChairLinkRow[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO chair_links AS s (tenant_id, channel_id, owner_id, unit_id, joined, left_on)
      SELECT c.tenant_id, c.id, c.unit_id, u.id, r.joined, r."left"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(channel text, unit text, joined date, "left" date)
      JOIN channels c ON c.code = r.channel
      JOIN units u ON u.code = r.unit
      ON CONFLICT (tenant_id, channel_id, unit_id, joined) DO UPDATE SET left_on = excluded.left_on
      WHERE s.withdrawn_at IS NULL AND s.left_on IS DISTINCT FROM excluded.left_on
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}

/** Enquiries; withdrawn ones stay as they are. */
export async function writeEnquiries({ db }: SessionTx, rows: readonly EnquiryRow[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO enquiries AS s (tenant_id, id, unit_id, received_at, answered_at, topic)
      SELECT u.tenant_id, r.id, u.id, r."receivedAt", r."answeredAt", r.topic
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id text, unit text, "receivedAt" timestamptz, "answeredAt" timestamptz, topic text)
      JOIN units u ON u.code = r.unit
      ON CONFLICT (tenant_id, id) DO UPDATE SET unit_id = excluded.unit_id, received_at = excluded.received_at,
        answered_at = excluded.answered_at, topic = excluded.topic
      WHERE s.withdrawn_at IS NULL
        AND (s.unit_id, s.received_at, s.answered_at, s.topic)
        IS DISTINCT FROM (excluded.unit_id, excluded.received_at, excluded.answered_at, excluded.topic)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}
