import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type pg from "pg";
import type { ProvidedContext } from "vitest";
import type { TestProject } from "vitest/node";
import { withClient } from "@/lib/cli/database/connect";
import { openDatabase } from "@/lib/cli/database/open";
import { Lock } from "@/lib/cli/lock";
import { removeInstallation } from "@/lib/cli/remove-installation";
import { forgetForeignSettings } from "./foreign-settings";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of the migrated database that each test file copies. */
    database: { superuserUrl: string; ownerUrl: string; appUrl: string; authUrl: string };
  }
}

const FOLDER = resolve(".data-test");

/** Runs beside one another each have a folder of their own; what a killed one left, nobody uses any more. */
async function sweep(): Promise<void> {
  const names = await readdir(FOLDER).catch(() => []);
  for (const name of names) {
    if (name.startsWith("run-") && isAbandoned(join(FOLDER, name)))
      await removeInstallation(join(FOLDER, name));
  }
}

function isAbandoned(dataDir: string): boolean {
  const use = new Lock(join(dataDir, "in-use.lock"));
  const abandoned = use.take("alone");
  use.release();
  return abandoned;
}

/** What a killed server would lose is deleted anyway. */
async function forgetDurability(superuser: pg.Client): Promise<void> {
  for (const setting of ["fsync", "full_page_writes"])
    await superuser.query(`ALTER SYSTEM SET ${setting} = off`);
  await superuser.query("SELECT pg_reload_conf()");
}

interface Served {
  readonly addresses: ProvidedContext["database"];
  readonly end: () => Promise<void>;
  /** Projects of the run that use it. */
  users: number;
}

// The projects of a run share its process, not its modules.
const shared = globalThis as { testServer?: Promise<Served> };

async function serve(): Promise<Served> {
  process.umask(0o022);
  await sweep();
  const dataDir = join(FOLDER, `run-${process.pid}`);
  forgetForeignSettings(process.env).DATA_DIR = dataDir;
  const database = await openDatabase();
  const superuserUrl = new URL(database.ownerUrl);
  superuserUrl.username = "postgres";
  superuserUrl.password = database.installation.database.superuserPassword;
  superuserUrl.pathname = "/postgres";
  await withClient(superuserUrl.href, forgetDurability);
  const { ownerUrl, appUrl, authUrl } = database;
  const end = async () => {
    await database.release();
    await removeInstallation(dataDir);
  };
  return { addresses: { superuserUrl: superuserUrl.href, ownerUrl, appUrl, authUrl }, end, users: 0 };
}

/** A real PostgreSQL with the migrated schema for as long as the run lasts. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.testServer ??= serve();
  const served = await shared.testServer;
  served.users += 1;
  project.provide("database", served.addresses);
  return async () => {
    served.users -= 1;
    if (served.users === 0) await served.end();
  };
}
