import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { WholeScriptAdapter } from "./adapter";
import { NO_FILTER, schemaEngine } from "./engine";
import { migrationList } from "./files";

/**
 * Applies every migration that the database lacks, in order, each in a transaction of its own.
 * @param root the repository's folder
 * @param url the owner's login
 * @param only names of those that are wanted; all by default
 * @returns the names of those applied now; none when the database is up to date
 * @throws with the migration's line and PostgreSQL's message; a later call tries that migration again
 */
export async function applyMigrations(
  root: string,
  url: string,
  only?: readonly string[],
): Promise<string[]> {
  const adapter = new WholeScriptAdapter(url);
  try {
    const engine = await schemaEngine(adapter);
    const migrationsList = wanted(await migrationList(root), only);
    await forgetFailed(engine, migrationsList);
    const output = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
    return output.appliedMigrationNames;
  } catch (error) {
    if (adapter.failure === undefined) throw error;
    throw new Error(`${failedMigration(error)} failed: ${adapter.failure}`, { cause: error });
  } finally {
    await adapter.close();
  }
}

function wanted(list: MigrationList, only: readonly string[] | undefined): MigrationList {
  if (only === undefined) return list;
  return {
    ...list,
    migrationDirectories: list.migrationDirectories.filter(({ path }) => only.includes(path)),
  };
}

/** A failed migration left nothing behind, being one transaction, so it may simply be tried again. */
async function forgetFailed(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

function failedMigration(error: unknown): string {
  return /migration_name="([^"]+)"/.exec(String(error))?.[1] ?? "A migration";
}
