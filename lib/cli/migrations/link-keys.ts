import type pg from "pg";
import { comparableUrl } from "@/lib/domain/link";
import { descriptionOf, WITHDRAWABLE_KINDS } from "@/lib/records/all";
import { linkKeys } from "@/lib/records/link-keys";
import { linkFields, linksIn } from "@/lib/records/links";
import { columnOf } from "@/lib/records/names";
import type { RecordDescription } from "@/lib/records/record";
import { unguarded } from "../backup/guards";
import { withClient } from "../database/connect";
import { fingerprint } from "../fingerprint";

const BATCH = 5_000;
const FIRST = ["00000000-0000-0000-0000-000000000000", ""];
const KEPT_BY = "SELECT obj_description('public.given_links'::regclass) AS rules";

interface Linked {
  readonly tenant_id: string;
  readonly id: string;
  readonly url?: string | null;
}

/**
 * Makes the comparable form of stored links anew when the rules of it have changed since (docs/decisions/links.md); the
 * comment of the table that keeps them says by which rules they were made.
 * @param always also when the comment says that nothing has changed: rows came from elsewhere
 */
export async function renewLinkKeys(ownerUrl: string, always = false): Promise<void> {
  const rules = await fingerprint(["lib/domain/link.ts"], /^$/, []);
  const kinds = WITHDRAWABLE_KINDS.map(descriptionOf);
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ rules: string | null }>(KEPT_BY);
    if (!always && rows[0]?.rules === rules) return;
    await client.query("BEGIN");
    await unguarded(client, ["given_links", ...kinds.map(({ table }) => table)], async () => {
      await client.query("DELETE FROM given_links");
      for (const kind of kinds) await renewAll(client, kind);
    });
    await client.query(`COMMENT ON TABLE given_links IS '${rules}'`);
    await client.query("COMMIT");
  });
}

async function renewAll(client: pg.Client, kind: RecordDescription): Promise<void> {
  const id = kind.fields.code ? "code" : "id";
  const fields = linkFields(kind).map(columnOf);
  const given = fields.map((field) => (field === "links" ? "links <> '{}'" : `${field} IS NOT NULL`));
  let after = FIRST;
  for (;;) {
    const { rows } = await client.query<Linked>(
      `SELECT tenant_id, ${id}::text AS id, ${fields.join(", ")} FROM ${kind.table}
       WHERE (${given.join(" OR ")}) AND (tenant_id, ${id}::text) > ($1, $2) ORDER BY tenant_id, ${id}::text LIMIT $3`,
      [...after, BATCH],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    await keep(client, kind, rows);
    if ("urlKey" in (kind.beside ?? {})) await renew(client, rows);
    after = [last.tenant_id, last.id];
  }
}

async function keep(client: pg.Client, kind: RecordDescription, rows: readonly Linked[]): Promise<void> {
  const given = rows.flatMap((row) => linkKeys(linksIn(kind, row)).map((key) => ({ ...row, key })));
  await client.query(
    `INSERT INTO given_links (tenant_id, kind, record, key)
     SELECT g.tenant_id, $1, g.id, g.key FROM unnest($2::uuid[], $3::text[], $4::text[]) AS g (tenant_id, id, key)`,
    [kind.table, given.map((row) => row.tenant_id), given.map((row) => row.id), given.map((row) => row.key)],
  );
}

/** The form by which a list finds an activity by its link. */
async function renew(client: pg.Client, rows: readonly Linked[]): Promise<void> {
  const keys = rows.map(({ url }) => (url ? comparableUrl(url) : null));
  await client.query(
    `UPDATE activities a SET url_key = renewed.key
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS renewed (tenant_id, id, key)
     WHERE a.tenant_id = renewed.tenant_id AND a.id = renewed.id AND a.url_key IS DISTINCT FROM renewed.key`,
    [rows.map((row) => row.tenant_id), rows.map((row) => row.id), keys],
  );
}
