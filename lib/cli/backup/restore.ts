import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { withClient } from "../database/connect";
import type { Database } from "../database/open";
import { CommandFailure, EXIT } from "../failure";
import { applyMigrations } from "../migrations/apply";
import { migrationList } from "../migrations/files";
import { renewLinkKeys } from "../migrations/link-keys";
import { refreshStatistics, withDatabase } from "../transfer/database";
import { progressOn } from "../transfer/progress";
import { FrameReader } from "./frames";
import { load } from "./load";
import { type Head, readHead } from "./manifest";
import { openSealed } from "./sealed-file";

/** A backup that is whole, read up to its rows. */
interface Opened {
  readonly head: Head;
  readonly reader: FrameReader;
}

/**
 * Restores a file into this installation: the database is migrated as far as the backup's was, loaded, and then migrated
 * to this release, so that every migration meets the rows that it is for.
 * @param work on the restored database, before it is given back
 * @throws CommandFailure when the file is damaged or of a newer release, or the database not empty
 */
export async function restoreFrom<T>(
  path: string,
  work: (head: Head, database: Database) => Promise<T>,
): Promise<T> {
  const { head, reader } = await open(path);
  const options = { serving: true, migrations: head.migrations };
  return withDatabase(async (database) => {
    const { ownerUrl } = database;
    await withClient(ownerUrl, (client) => load(client, head, reader, progressOn(process.stderr, loaded)));
    await applyMigrations(process.cwd(), ownerUrl);
    await renewLinkKeys(ownerUrl, true);
    await refreshStatistics(ownerUrl);
    return work(head, database);
  }, options);
}

function loaded(done: number, total: number): string {
  return `Restored ${done}/${total} rows`;
}

async function open(path: string): Promise<Opened> {
  const reader = new FrameReader(await openSealed(path));
  const head = readHead(await reader.document());
  const ours = namesOf(await migrationList(process.cwd()));
  if (head.migrations.some((name) => !ours.has(name))) {
    throw new CommandFailure(`${path} was made by a newer release: install that one, then restore.`, {
      exitCode: EXIT.otherVersion,
    });
  }
  return { head, reader };
}

function namesOf({ migrationDirectories }: MigrationList): ReadonlySet<string> {
  return new Set(migrationDirectories.map(({ path }) => path));
}
