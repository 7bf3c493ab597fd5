import { performance } from "node:perf_hooks";
import { Client } from "pg";
import type { Measured } from "./load";

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
  const latencies: number[] = [];
  try {
    const end = performance.now() + seconds * 1_000;
    while (performance.now() < end) {
      const began = performance.now();
      await client.query(AGGREGATES, [tenant, year]);
      latencies.push(performance.now() - began);
    }
  } finally {
    await client.end();
  }
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.ceil(latencies.length * share) - 1] ?? Number.NaN;
  const total = latencies.reduce((sum, each) => sum + each, 0);
  return {
    perSecond: (latencies.length * 1_000) / total,
    p50: at(0.5),
    p95: at(0.95),
    answers: latencies.length,
  };
}
