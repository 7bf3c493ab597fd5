import type { Ground } from "./ground";

/** Who records: only what each level is asked for, every unit everything, or three unions as much as all others together. */
export type Spread = "by level" | "even" | "skewed";

const BATCH = 250_000;

/** Random, and the same in every run: `h(i, n)` is the n-th throw of the i-th activity. */
const THROW = (nth: number) => `(hashint8extended(i, ${nth}) & 1073741823)`;

const UNITS = `(
  SELECT array_agg(id ORDER BY code) AS all_ids,
    (array_agg(id ORDER BY code) FILTER (WHERE level = 'GRASSROOTS'))[1:3] AS busy,
    array_agg(level ORDER BY code) AS levels
  FROM units WHERE tenant_id = $1) u`;

const ANYWHERE = `u.all_ids[1 + ${THROW(1)} % cardinality(u.all_ids)]`;

const EVERYTHING = {
  type: `(ARRAY['SPECIAL_CAMPAIGN', 'TV_PROGRAMME', 'RADIO_EPISODE', 'NEWSPAPER_COLUMN', 'WEBSITE_ARTICLE', 'TRAINING_CLASS', 'PAGE_POST'])[1 + ${THROW(2)} % 7]`,
  outlet: `(ARRAY['PTTH', 'BAO', 'WEB', 'MXH'])[1 + ${THROW(3)} % 4]`,
  status: `(ARRAY['SUBMITTED', 'APPROVED', 'PUBLISHED'])[1 + ${THROW(4)} % 3]`,
};

/** Types, outlets and statuses in the shares that a real federation has: most are grassroots records that need no review. */
const BY_LEVEL = {
  type: `CASE WHEN u.levels[1 + (i * 31) % cardinality(u.all_ids)] = 'GRASSROOTS'
    THEN (ARRAY['INTERNAL_SESSION', 'INTERNAL_SESSION', 'EMPLOYER_PROPOSAL', 'PAGE_POST'])[1 + (i / 2000) % 4]
    ELSE (ARRAY['WEBSITE_ARTICLE', 'PAGE_POST', 'RADIO_EPISODE', 'NEWSPAPER_COLUMN'])[1 + (i / 2000) % 4] END`,
  outlet: `CASE WHEN u.levels[1 + (i * 31) % cardinality(u.all_ids)] <> 'GRASSROOTS'
    THEN (ARRAY['WEB', NULL, 'PTTH', 'BAO'])[1 + (i / 2000) % 4] END`,
  status: `(ARRAY['PUBLISHED', 'APPROVED', 'APPROVED', 'SUBMITTED', 'DRAFT'])[1 + (i / 7) % 5]`,
};

const SPREADS: Record<Spread, { unit: string; type: string; outlet: string; status: string }> = {
  "by level": { unit: "u.all_ids[1 + (i * 31) % cardinality(u.all_ids)]", ...BY_LEVEL },
  even: { unit: ANYWHERE, ...EVERYTHING },
  skewed: {
    unit: `CASE WHEN ${THROW(5)} % 2 = 0 THEN u.busy[1 + ${THROW(6)} % 3] ELSE ${ANYWHERE} END`,
    ...EVERYTHING,
  },
};

/**
 * Adds activities of the year, handed in on their days, until there are so many. Nobody's hand is checked, row by row, in what a measurement makes up;
 * the read model is filled by the trigger that keeps it.
 */
export async function addActivities(ground: Ground, spread: Spread, total: number): Promise<void> {
  const { client, tenant, year, days } = ground;
  const { unit, type, outlet, status } = SPREADS[spread];
  for (let done = await count(ground); done < total; done = await count(ground)) {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    await client.query("ALTER TABLE activities ENABLE ALWAYS TRIGGER counts_insert");
    await client.query(
      `INSERT INTO activities (tenant_id, unit_id, type, occurred_on, title, outlet, status, submitted_at)
       SELECT $1, ${unit}, ${type}, occurred.day, 'Hoạt động số ' || i, ${outlet}, ${status}, occurred.day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
       FROM generate_series($3::bigint, $4::bigint) i CROSS JOIN ${UNITS}
       CROSS JOIN LATERAL (SELECT make_date($2, 1, 1) + (${THROW(7)} % $5)::int AS day) occurred`,
      [tenant, year, done, Math.min(total, done + BATCH) - 1, days],
    );
    await client.query("ALTER TABLE activities ENABLE TRIGGER counts_insert");
    await client.query("COMMIT");
  }
}

async function count({ client, tenant, year }: Ground): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int FROM activities WHERE tenant_id = $1
       AND occurred_on >= make_date($2, 1, 1) AND occurred_on <= make_date($2, 12, 31) AND title LIKE 'Hoạt động số %'`,
    [tenant, year],
  );
  return rows[0]?.count ?? 0;
}
