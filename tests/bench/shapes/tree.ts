import type { Ground } from "./ground";

/** Grassroots unions below one upper-level union. */
const BREADTH = 66;

const TREE = `
  WITH made AS (
    INSERT INTO units (tenant_id, code, name, level, kind)
    SELECT $1, CASE WHEN i = 0 THEN 'T' WHEN i <= $3 THEN 'U' || i ELSE 'G' || i END, 'Công đoàn số ' || i,
      CASE WHEN i = 0 THEN 'PROVINCIAL' WHEN i <= $3 THEN 'UPPER' ELSE 'GRASSROOTS' END,
      CASE WHEN i = 0 THEN 'PROVINCE_FEDERATION' WHEN i <= $3 THEN 'DISTRICT_FEDERATION' ELSE 'ENTERPRISE' END
    FROM generate_series(0, $2::int - 1) i RETURNING id, code)
  INSERT INTO placements (tenant_id, unit_id, parent_id)
  SELECT $1, child.id, parent.id FROM made child
  JOIN made parent ON parent.code = CASE left(child.code, 1) WHEN 'U' THEN 'T' WHEN 'G' THEN 'U' || 1 + substr(child.code, 2)::int % $3 END`;

const OUTLETS = `
  INSERT INTO outlets (tenant_id, code, name, kind)
  SELECT $1, code, code, 'OTHER' FROM unnest(ARRAY['PTTH', 'BAO', 'WEB', 'MXH']) code`;

/** What a unit has beside its activities; $2 = the year. */
const RECORDS = [
  `INSERT INTO headcounts (tenant_id, unit_id, as_of, workers, members, full_time_officials, committee_members, union_groups, group_leaders)
   SELECT $1, u.id, make_date($2 - ago, 1, 1), 50 + n % 900, 40 + n % 900, 3, 9, 5, 5
   FROM (SELECT id, row_number() OVER (ORDER BY code) AS n FROM units WHERE tenant_id = $1) u CROSS JOIN generate_series(0, 2) ago`,
  `INSERT INTO channels (tenant_id, code, unit_id, platform, purpose, name, opened)
   SELECT $1, u.code || '.' || purpose, u.id, 'ZALO', purpose, 'Nhóm ' || u.code, make_date($2 - 1, 2, 1)
   FROM units u CROSS JOIN unnest(ARRAY['PUBLIC_PAGE', 'OFFICIALS_NETWORK', 'CADRE_LINK', 'LEADERS_LINK']) purpose
   WHERE u.tenant_id = $1 AND (u.level <> 'GRASSROOTS' OR purpose = 'LEADERS_LINK')`,
  `INSERT INTO coverage_readings (tenant_id, channel_id, owner_id, as_of, audience, connected)
   SELECT $1, c.id, c.unit_id, make_date($2 - ago, 1, 1), audience, 4
   FROM channels c CROSS JOIN generate_series(0, 2) ago
   CROSS JOIN unnest(ARRAY['FULL_TIME_OFFICIALS', 'COMMITTEE_MEMBERS', 'GROUP_LEADERS', 'WORKERS']) audience
   WHERE c.tenant_id = $1`,
  `INSERT INTO chair_links (tenant_id, channel_id, owner_id, unit_id, joined)
   SELECT $1, c.id, c.unit_id, p.unit_id, make_date($2, 1, 1)
   FROM channels c JOIN placements p ON p.tenant_id = c.tenant_id AND p.parent_id = c.unit_id
   WHERE c.tenant_id = $1 AND c.purpose = 'CADRE_LINK'`,
  `INSERT INTO reporters (tenant_id, unit_id, full_name, appointed)
   SELECT $1, id, 'Nguyễn Văn ' || nth, make_date($2 - nth, 1, 1) FROM units CROSS JOIN generate_series(1, 2) nth WHERE tenant_id = $1`,
  `INSERT INTO enquiries (tenant_id, unit_id, received_at, answered_at)
   SELECT $1, id, at, at + interval '5 hours'
   FROM units CROSS JOIN LATERAL (SELECT make_timestamptz($2, 1, nth, 8, 0, 0) AS at FROM generate_series(1, 3) nth) e
   WHERE tenant_id = $1`,
];

/** A province of so many units in three levels, each with headcounts, channels, readings, links, reporters and enquiries. */
export async function plantTree({ client, tenant, year }: Ground, units: number): Promise<void> {
  await client.query(TREE, [tenant, units, Math.max(1, Math.round(units / BREADTH))]);
  await client.query(OUTLETS, [tenant]);
  for (const sql of RECORDS) await client.query(sql, [tenant, year]);
}

/** One grassroots union in forty goes to another upper-level union, a third into the measured days. */
export async function moveSome({ client, tenant, year, days }: Ground): Promise<void> {
  await client.query(
    `WITH uppers AS (
       SELECT array_agg(id ORDER BY code) AS ids FROM units WHERE tenant_id = $1 AND level = 'UPPER'
     ), moving AS (
       SELECT u.id, row_number() OVER (ORDER BY u.code) AS place FROM units u
       JOIN placements p ON p.tenant_id = u.tenant_id AND p.unit_id = u.id AND p.from_on IS NULL AND p.to_on IS NULL
       WHERE u.tenant_id = $1 AND u.level = 'GRASSROOTS'
     ), left_behind AS (
       UPDATE placements p SET to_on = make_date($2, 1, 1) + ($3::int / 3 + 1)
       FROM moving m WHERE p.tenant_id = $1 AND p.unit_id = m.id AND m.place % 40 = 7
       RETURNING p.unit_id, p.parent_id, p.to_on)
     INSERT INTO placements (tenant_id, unit_id, parent_id, from_on)
     SELECT $1, l.unit_id, uppers.ids[1 + array_position(uppers.ids, l.parent_id) % cardinality(uppers.ids)], l.to_on
     FROM left_behind l CROSS JOIN uppers`,
    [tenant, year, days],
  );
}
