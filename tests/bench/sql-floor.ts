import { Client } from "pg";
import { type Measured, measure } from "./load";

/**
 * The aggregates behind the whole province's compliance, which are also those of a league and of what another plan would
 * answer: the read model's sums, the chairs' links and the units.
 */
const AGGREGATES = `
  SELECT (SELECT json_agg(x) FROM (
      SELECT unit_id, type, outlet, submitted[12] AS submitted, approved[12] AS approved, published[12] AS published
      FROM activity_counts WHERE tenant_id = $1 AND year = $2) x)::text,
    (SELECT json_agg(x) FROM (SELECT id, level, kind, from_on, to_on FROM units WHERE tenant_id = $1) x)::text,
    (SELECT json_agg(x) FROM (SELECT unit_id, parent_id, from_on, to_on FROM placements WHERE tenant_id = $1) x)::text,
    (SELECT json_agg(x) FROM (
      SELECT DISTINCT ON (unit_id) * FROM headcounts WHERE tenant_id = $1 ORDER BY unit_id, as_of DESC) x)::text,
    (SELECT json_agg(x) FROM (
      SELECT channel_id, unit_id, joined, left_on FROM chair_links WHERE tenant_id = $1) x)::text,
    (SELECT json_agg(x) FROM (
      SELECT channel_id, audience, max(as_of) FROM coverage_readings WHERE tenant_id = $1 GROUP BY 1, 2) x)::text,
    (SELECT json_agg(x) FROM (
      SELECT unit_id, count(*) FROM reporters WHERE tenant_id = $1 AND ended IS NULL GROUP BY 1) x)::text,
    (SELECT json_agg(x) FROM (
      SELECT unit_id, count(*), count(*) FILTER (WHERE answered_at - received_at <= interval '24 hours')
      FROM enquiries WHERE tenant_id = $1 AND extract(year FROM received_at) = $2 GROUP BY 1) x)::text`;

/** What was recorded in the year, by unit and month. */
const PIVOT = `
  SELECT json_agg(x)::text FROM (
    SELECT unit_id, date_trunc('month', occurred_on), count(*), sum(quantity) FROM activities
    WHERE tenant_id = $1 AND withdrawn_at IS NULL AND extract(year FROM occurred_on) = $2 GROUP BY 1, 2) x`;

/** A page of the articles of the year, the newest first. */
const RECORDS = `
  SELECT json_agg(x)::text FROM (
    SELECT id, unit_id, title, occurred_on, quantity FROM activities
    WHERE tenant_id = $1 AND type = 'WEBSITE_ARTICLE' AND withdrawn_at IS NULL
      AND occurred_on BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31) AND status IN ('SUBMITTED', 'APPROVED', 'PUBLISHED')
    ORDER BY occurred_on DESC, id DESC LIMIT 50) x`;

/** What was approved in the year, by all that is said of it. */
const SPREAD = `
  SELECT json_agg(x)::text FROM (
    SELECT content, form, audiences, count(*) FROM activities
    WHERE tenant_id = $1 AND withdrawn_at IS NULL AND extract(year FROM occurred_on) = $2
      AND status IN ('APPROVED', 'PUBLISHED') GROUP BY 1, 2, 3) x`;

/** What the database alone takes, on one connection: no framework, no fold, no policy. */
export const SQL_FLOORS = {
  "floor: bare SQL of the same aggregates": AGGREGATES,
  "floor: bare SQL of the pivot": PIVOT,
  "floor: bare SQL of the drill-down": RECORDS,
  "floor: bare SQL of the report's spread": SPREAD,
} as const;

/** @param superuser a login that no policy binds; row-level security is part of the product, not of the floor */
export async function measureSql(
  superuser: string,
  sql: string,
  tenant: string,
  year: number,
  seconds: number,
): Promise<Measured> {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    return await measure(
      async () => {
        const { rows } = await client.query({ text: sql, values: [tenant, year], rowMode: "array" });
        return Buffer.from(rows.flat().join(""));
      },
      { connections: 1, seconds },
    );
  } finally {
    await client.end();
  }
}
