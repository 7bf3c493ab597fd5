import { Client } from "pg";
import { type Measured, measure } from "./load";

/**
 * The bare SQL of the aggregates behind the whole province's compliance, on one connection: what the database alone
 * takes for the read model's sums, the chairs' links and the units. No framework, no fold, no policy.
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

/** @param superuser a login that no policy binds; row-level security is part of the product, not of the floor */
export async function measureSql(
  superuser: string,
  tenant: string,
  year: number,
  seconds: number,
): Promise<Measured> {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    return await measure(
      async () => {
        const { rows } = await client.query({ text: AGGREGATES, values: [tenant, year], rowMode: "array" });
        return Buffer.from(rows.flat().join(""));
      },
      { connections: 1, seconds },
    );
  } finally {
    await client.end();
  }
}
