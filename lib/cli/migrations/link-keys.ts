import type pg from "pg";
import { comparableUrl } from "@/lib/domain/link";
import { unguarded } from "../backup/guards";
import { withClient } from "../database/connect";
import { fingerprint } from "../fingerprint";

const BATCH = 5_000;
const FIRST = ["00000000-0000-0000-0000-000000000000", ""];
const KEPT_BY = `
  SELECT col_description('public.activities'::regclass, attnum) AS rules FROM pg_attribute
  WHERE attrelid = 'public.activities'::regclass AND attname = 'url_key'`;

interface Linked {
  readonly tenant_id: string;
  readonly id: string;
  readonly url: string;
  readonly url_key: string | null;
}

/**
 * Makes the comparable form of stored links anew when the rules of it have changed since (docs/decisions/links.md); the
 * column's comment says by which rules it was made.
 * @param always also when the comment says that nothing has changed: rows came from elsewhere
 */
export async function renewLinkKeys(ownerUrl: string, always = false): Promise<void> {
  const rules = await fingerprint(["lib/domain/link.ts"], /^$/, []);
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ rules: string | null }>(KEPT_BY);
    if (!always && rows[0]?.rules === rules) return;
    await client.query("BEGIN");
    await unguarded(client, ["activities"], () => renewAll(client));
    await client.query(`COMMENT ON COLUMN activities.url_key IS '${rules}'`);
    await client.query("COMMIT");
  });
}

async function renewAll(client: pg.Client): Promise<void> {
  let after = FIRST;
  for (;;) {
    const { rows } = await client.query<Linked>(
      `SELECT tenant_id, id, url, url_key FROM activities
       WHERE url IS NOT NULL AND (tenant_id, id) > ($1, $2) ORDER BY tenant_id, id LIMIT $3`,
      [...after, BATCH],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    await renew(client, rows);
    after = [last.tenant_id, last.id];
  }
}

async function renew(client: pg.Client, rows: readonly Linked[]): Promise<void> {
  const changed = rows
    .map((row) => ({ ...row, key: comparableUrl(row.url) }))
    .filter(({ key, url_key }) => key !== url_key);
  if (changed.length === 0) return;
  await client.query(
    `UPDATE activities a SET url_key = renewed.key
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS renewed (tenant_id, id, key)
     WHERE a.tenant_id = renewed.tenant_id AND a.id = renewed.id`,
    [changed.map((row) => row.tenant_id), changed.map((row) => row.id), changed.map((row) => row.key)],
  );
}
