import { existsSync, rmSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { withEveryCommandSession } from "@/lib/db/accounts";
import { compareCounts } from "@/lib/db/count-differences";
import { openSession, type SessionTx } from "@/lib/db/transaction";
import { S3_NAMES } from "@/lib/env";
import { withClient } from "../database/connect";
import { stateFolder } from "../database/location";
import { loadInstallation, makeDataDirectory } from "../installation";
import { Lock } from "../lock";
import { removeInstallation } from "../remove-installation";
import { figuresAt } from "./figures";
import type { Head } from "./manifest";
import { restoreFrom } from "./restore";

type Federation = Head["federations"][number];

const FOLDER = "targets-check-";
/** In a check's folder, held while it goes on. */
const HELD = "check.lock";

/**
 * Restores a file aside and compares every federation's counts with its records, and its compliance with what it was when
 * the backup was made. The installation that made the file is not asked.
 * @returns the exit code
 */
export async function check(path: string): Promise<number> {
  await sweep();
  await installAside();
  return restoreFrom(path, async ({ federations }, { ownerUrl }) => {
    const wrong = await withClient(ownerUrl, (owner) =>
      withEveryCommandSession(owner, (tokens) => compareAll(federations, tokens)),
    );
    return wrong === 0 ? 0 : 1;
  });
}

/** Tells how each federation came out. @returns how many findings there were */
async function compareAll(
  federations: readonly Federation[],
  tokens: ReadonlyMap<string, string>,
): Promise<number> {
  let wrong = 0;
  for (const federation of federations) {
    const token = tokens.get(federation.code) ?? "";
    const findings = await openSession(token, "read", (tx) => compare(tx, federation), "command");
    wrong += findings.length;
    console.log(`${federation.code}: ${findings.length === 0 ? said(federation) : findings.join("; ")}`);
  }
  return wrong;
}

function said({ compliance }: Federation): string {
  const counts = "counts equal the records";
  if (compliance === null) return `${counts}; no plan, so no compliance to compare`;
  const { results, year, asOf } = compliance;
  return `${counts}; ${results} results of ${year} on ${asOf} are what they were`;
}

/** Removes what a killed check left behind, its server too. */
async function sweep(): Promise<void> {
  const names = await readdir(tmpdir());
  const folders = names.filter((name) => name.startsWith(FOLDER)).map((name) => join(tmpdir(), name));
  for (const folder of folders.filter((each) => existsSync(join(each, HELD)))) {
    const lock = new Lock(join(folder, HELD));
    const isLeft = lock.take("alone");
    if (isLeft) await removeInstallation(dataIn(folder));
    lock.release();
    if (isLeft) await rm(folder, { recursive: true, force: true });
  }
}

function dataIn(folder: string): string {
  return join(folder, "data");
}

/** Lets this process work on an installation of its own in the system's temporary folder, and leave nothing of it. */
async function installAside(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), FOLDER));
  // PostgreSQL's own user enters it when root checks; the installation in it closes itself.
  await chmod(folder, 0o711);
  const lock = new Lock(join(folder, HELD));
  lock.take("alone");
  const dataDir = dataIn(folder);
  process.env.DATA_DIR = dataDir;
  for (const name of ["DATABASE_URL", "DATABASE_APP_URL", "DATABASE_AUTH_URL", ...S3_NAMES])
    delete process.env[name];
  await makeDataDirectory(dataDir);
  const { id } = await loadInstallation(dataDir);
  process.once("exit", () => {
    lock.release();
    for (const each of [folder, stateFolder(id)]) rmSync(each, { recursive: true, force: true });
  });
}

/** What is not as the backup says. */
async function compare(tx: SessionTx, { compliance }: Federation): Promise<string[]> {
  const { differences } = await compareCounts(tx);
  const counts = differences.length === 0 ? [] : [`${differences.length} counts differ from the records`];
  if (compliance === null) return counts;
  const { year, asOf } = compliance;
  const figures = await figuresAt(tx, year, asOf);
  if (isDeepStrictEqual(figures, compliance)) return counts;
  return [...counts, `compliance of ${year} on ${asOf} is not what it was`];
}
