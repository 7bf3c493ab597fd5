import { createHash } from "node:crypto";
import type pg from "pg";
import { withEveryCommandSession } from "@/lib/db/accounts";
import { openSessionAt } from "@/lib/db/transaction";
import { civilDateOf } from "@/lib/domain/calendar";
import type { Progress } from "@/lib/transfer/import-bundle";
import { withClient } from "../database/connect";
import { auditAll } from "./audit";
import { latestFigures } from "./figures";
import { countFiles, fileFrames } from "./files";
import { documentFrame, sectionFrames } from "./frames";
import { type Digests, type Head, manifestHead } from "./manifest";
import { beginCopying, countRows, heard, rowsEndedIn, rowsOut } from "./rows";
import { appliedMigrations, listTables } from "./tables";

const MICROS_PER_MILLI = 1_000;

/** A transaction of the backup's role that sees one moment, and the moment's name for others. */
interface Snapshot {
  readonly client: pg.ClientBase;
  readonly name: string;
  readonly at: Date;
}

/**
 * Works on everything that the installation's database holds at one moment, while others go on writing.
 * @param work gets the manifest and the content that belongs behind it
 */
export async function withSnapshot<T>(
  ownerUrl: string,
  progress: Progress,
  work: (head: Head, content: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  return withClient(ownerUrl, (sessions) =>
    withEveryCommandSession(sessions, async (tokens) => {
      // Before anything is read: the backup's own transaction writes nothing, and who gives up has read some of it.
      await auditAll(tokens, { action: "backup" });
      // Until this connection ends nothing is swept that the snapshot's rows still tell of.
      await sessions.query("SELECT pg_advisory_lock_shared(hashtextextended('files', 0))");
      return withClient(ownerUrl, async (client) => {
        const snapshot = await take(client);
        const head = await manifest(snapshot, tokens);
        return work(head, content(snapshot, head, progress));
      });
    }),
  );
}

async function take(client: pg.ClientBase): Promise<Snapshot> {
  await beginCopying(client, "ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const { rows } = await client.query<{ name: string; at: Date }>(
    "SELECT pg_export_snapshot() AS name, now() AS at, set_config('role', current_database() || '_backup', true)",
  );
  const [row] = rows;
  if (row === undefined) throw new Error("The snapshot came back without a row");
  return { client, ...row };
}

async function manifest(snapshot: Snapshot, tokens: ReadonlyMap<string, string>): Promise<Head> {
  const { client, at } = snapshot;
  const tables: Head["tables"] = [];
  for (const { name, columns, key } of await listTables(client)) {
    const rows = await countRows(client, name);
    tables.push({ name, columns: [...columns], key: [...key], rows });
  }
  return manifestHead({
    at: at.toISOString(),
    migrations: await appliedMigrations(client),
    federations: await federations(snapshot, tokens),
    tables,
    files: await countFiles(client),
  });
}

async function federations(
  { client, name, at }: Snapshot,
  tokens: ReadonlyMap<string, string>,
): Promise<Head["federations"]> {
  const today = civilDateOf(at.getTime() * MICROS_PER_MILLI);
  const { rows } = await client.query<{ code: string; revision: string }>(
    `SELECT t.code, coalesce(sum(r.value), 0)::text AS revision
       FROM auth.tenants t LEFT JOIN auth.tenant_revisions r ON r.tenant_id = t.id GROUP BY t.code ORDER BY t.code`,
  );
  const described: Head["federations"] = [];
  for (const row of rows) {
    const token = tokens.get(row.code);
    const compliance = token ? await openSessionAt(name, token, (tx) => latestFigures(tx, today)) : null;
    described.push({ ...row, compliance });
  }
  return described;
}

/** The manifest, every table's rows, their digests, and the files that the rows tell of. */
async function* content({ client }: Snapshot, head: Head, progress: Progress): AsyncGenerator<Buffer> {
  yield documentFrame(head);
  const total = head.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  const digests: Digests = {};
  for (const table of head.tables) {
    const hash = createHash("sha256");
    const pieces = heard(rowsOut(client, table), (piece) => {
      hash.update(piece);
      done += rowsEndedIn(piece);
      progress(done, total);
    });
    yield* sectionFrames(pieces);
    digests[table.name] = hash.digest("hex");
  }
  yield documentFrame(digests);
  yield* fileFrames(client);
}
