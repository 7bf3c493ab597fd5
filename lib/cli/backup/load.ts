import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import type { Progress } from "@/lib/transfer/import-bundle";
import { CommandFailure } from "../failure";
import { restoreFiles } from "./files";
import type { FrameReader } from "./frames";
import { unguarded } from "./guards";
import { type Head, readDigests } from "./manifest";
import { beginCopying, digestOf, heard, rowsEndedIn, rowsIn } from "./rows";
import { appliedMigrations, listTables } from "./tables";

/** Sequences go on after the highest number that a row has. */
const SEQUENCES = `
  SELECT format('SELECT setval(%1$L, max(%2$I)) FROM %3$s HAVING max(%2$I) IS NOT NULL',
                pg_get_serial_sequence(c.oid::regclass::text, a.attname), a.attname, c.oid::regclass) AS sql
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.oid = ANY ($1::regclass[]) AND pg_get_serial_sequence(c.oid::regclass::text, a.attname) IS NOT NULL`;

/**
 * What could open a door that was shut since: sessions, bearer tokens and invitations end. And revisions jump beyond all
 * that there can have been, because somebody may still hold an answer under the number that the next write would give.
 */
const AFTERWARDS = `
  UPDATE auth.sessions SET ended_at = now() WHERE ended_at IS NULL;
  UPDATE auth.invitations SET expires_at = now() WHERE accepted_at IS NULL AND expires_at > now();
  UPDATE auth.tenant_revisions SET value = value + (extract(epoch FROM now()) * 1000)::bigint`;

/**
 * Loads a backup's rows in one transaction, which holds only when every table reads back as the manifest says.
 * @throws CommandFailure when the database holds a federation, or rows are not what they should be
 */
export async function load(
  client: pg.ClientBase,
  head: Head,
  reader: FrameReader,
  progress: Progress,
): Promise<void> {
  const names = head.tables.map(({ name }) => name);
  await beginCopying(client, "READ WRITE");
  await refuseFederations(client);
  await refuseOtherSchema(client, head);
  await unguarded(client, names, async () => {
    // Asked again when nobody can found one any more.
    await refuseFederations(client);
    await client.query(`TRUNCATE ${names.join(", ")}`);
    await fill(client, head, reader, progress);
    await prove(client, head, readDigests(await reader.document()));
  });
  const { rows } = await client.query<{ sql: string }>(SEQUENCES, [names]);
  for (const { sql } of rows) await client.query(sql);
  await client.query(AFTERWARDS);
  // Before it holds: what is stored without a row is swept, a row without its file is a loss.
  await restoreFiles(reader, head);
  await client.query("COMMIT");
}

/** Migrations change rows too, so rows meet those alone that they have not seen. */
async function refuseOtherSchema(client: pg.ClientBase, head: Head): Promise<void> {
  if (!isDeepStrictEqual(await appliedMigrations(client), head.migrations)) {
    throw new CommandFailure(
      "The database was migrated past the backup: restore into a fresh DATA_DIR or a new database.",
    );
  }
  // Only names that the database itself gives become part of a statement.
  const told = head.tables.map(({ rows: _rows, ...table }) => table);
  if (isDeepStrictEqual(told, await listTables(client))) return;
  throw new CommandFailure("The backup's tables are not those of its migrations: nothing was restored.");
}

async function refuseFederations(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ code: string }>("SELECT code FROM auth.tenants ORDER BY code");
  if (rows.length === 0) return;
  const codes = rows.map(({ code }) => code).join(", ");
  throw new CommandFailure(
    `The database holds ${codes}: a backup is restored into an empty installation, as another DATA_DIR makes one.`,
  );
}

async function fill(
  client: pg.ClientBase,
  head: Head,
  reader: FrameReader,
  progress: Progress,
): Promise<void> {
  const total = head.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const table of head.tables) {
    const pieces = heard(reader.section(), (piece) => {
      done += rowsEndedIn(piece);
      progress(done, total);
    });
    await rowsIn(client, table, pieces);
  }
  // Keys that may wait until the end of a transaction are asked now: guards cannot come back before.
  await client.query("SET CONSTRAINTS ALL IMMEDIATE");
}

async function prove(
  client: pg.ClientBase,
  head: Head,
  digests: Readonly<Record<string, string>>,
): Promise<void> {
  for (const table of head.tables) {
    if ((await digestOf(client, table)) !== digests[table.name]) {
      throw new CommandFailure(`${table.name} does not read back as it was: nothing was restored.`);
    }
  }
}
