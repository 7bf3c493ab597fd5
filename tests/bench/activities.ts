import { Client } from "pg";

const BATCH = 50_000;

/** Where the measured activities go. */
export interface Growth {
  /** The app's login: the load goes through the policies and triggers that every write goes through. */
  readonly appUrl: string;
  /** Of an import session. */
  readonly token: string;
  readonly year: number;
  /** Activities lie on the first so many days of the year. */
  readonly days: number;
  /** How many there are in the end. */
  readonly total: number;
}

/**
 * Adds activities of one year, spread evenly over the federation's units and the year's days so far. Types, outlets and
 * statuses come in the shares that a real federation has: most are grassroots records that need no review.
 */
export async function growActivities({ appUrl, token, year, days, total }: Growth): Promise<void> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    for (let done = await count(client, token, year); done < total; done = await count(client, token, year)) {
      const size = Math.min(BATCH, total - done);
      await inSession(client, token, () => addBatch(client, year, days, done, size));
      process.stderr.write(`\r  ${(done + size).toLocaleString("en")} activities`);
    }
    process.stderr.write("\n");
  } finally {
    await client.end();
  }
}

async function inSession<T>(client: Client, token: string, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  await client.query("SELECT set_config('app.sid', $1, true)", [token]);
  const result = await work();
  await client.query("COMMIT");
  return result;
}

async function count(client: Client, token: string, year: number): Promise<number> {
  const { rows } = await inSession(client, token, () =>
    client.query<{ count: number }>(
      `SELECT coalesce(sum(through[12]), 0)::int AS count FROM activity_counts WHERE year = $1`,
      [year],
    ),
  );
  return rows[0]?.count ?? 0;
}

async function addBatch(client: Client, year: number, days: number, from: number, size: number) {
  await client.query(
    `INSERT INTO activities (tenant_id, unit_id, type, occurred_on, title, outlet, status)
     SELECT u.tenant_id, u.id, kind.type, make_date($1, 1, 1) + ((i::bigint * 7919) % $4)::int, 'Hoạt động số ' || i, kind.outlet,
            (ARRAY['PUBLISHED', 'APPROVED', 'APPROVED', 'SUBMITTED', 'DRAFT'])[1 + (i / 7) % 5]
     FROM generate_series($2::int, $2::int + $3::int - 1) i
     JOIN (SELECT *, row_number() OVER (ORDER BY code) AS place, count(*) OVER () AS units FROM units) u
       ON u.place = 1 + (i::bigint * 31) % u.units
     CROSS JOIN LATERAL (
       SELECT (CASE WHEN u.level = 'GRASSROOTS'
         THEN ARRAY['INTERNAL_SESSION', 'INTERNAL_SESSION', 'EMPLOYER_PROPOSAL', 'PAGE_POST']
         ELSE ARRAY['WEBSITE_ARTICLE', 'PAGE_POST', 'RADIO_EPISODE', 'NEWSPAPER_COLUMN'] END)[1 + (i / 2000) % 4] AS type,
         (CASE WHEN u.level = 'GRASSROOTS' THEN NULL
          ELSE ARRAY['WEB', NULL, 'PTTH', 'BAO'] END)[1 + (i / 2000) % 4] AS outlet) kind`,
    [year, from, size, days],
  );
}
