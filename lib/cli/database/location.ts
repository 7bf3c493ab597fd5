import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { CommandFailure } from "../failure";
import type { Binaries } from "./binaries";
import type { SystemUser } from "./system-user";

const STATE_FOLDER = "/var/lib/union-communications-targets";
const OTHERS_MAY_ENTER = 0o001;
/** Says in DATA_DIR that the cluster lies elsewhere. */
const MOVED = "postgres.moved";
/** What initdb's own shell would take for more than a name. */
const SHELL = /["$`\\\n]/;

/** Where a cluster and the programs that serve it lie. */
export interface Location {
  binaries: string;
  cluster: string;
}

async function othersMayEnter(path: string): Promise<boolean> {
  const { mode } = await stat(path);
  const parent = dirname(path);
  return (mode & OTHERS_MAY_ENTER) !== 0 && (parent === path || (await othersMayEnter(parent)));
}

/**
 * In DATA_DIR and node_modules, except below a folder that the server's user cannot enter (a home of mode 0700):
 * then in a folder of the system's state directory, named after the installation.
 */
export async function locate(
  dataDir: string,
  installationId: string,
  binaries: Binaries,
  user: SystemUser,
): Promise<Location> {
  const inPlace = { binaries: binaries.folder, cluster: join(dataDir, "postgres") };
  const moved = { binaries: serverCopy(binaries), cluster: join(stateFolder(installationId), "postgres") };
  if (user.uid === undefined) return SHELL.test(binaries.folder) ? nameable(inPlace, binaries) : inPlace;
  const open = (await othersMayEnter(dataDir)) && (await othersMayEnter(binaries.folder));
  if (open && !existsSync(moved.cluster))
    return SHELL.test(binaries.folder) ? nameable(inPlace, binaries) : inPlace;
  if (existsSync(inPlace.cluster)) {
    throw new CommandFailure(
      `PostgreSQL's user can no longer enter ${dataDir}: chmod o+x it and the folders above.`,
    );
  }
  await mkdir(dirname(moved.cluster), { recursive: true });
  await copyBinaries(binaries.folder, moved.binaries);
  await writeFile(join(dataDir, MOVED), `${moved.cluster}\n`);
  return moved;
}

/** Whether there is, or was, a cluster of an installation in this folder. */
export async function holdsCluster(dataDir: string): Promise<boolean> {
  return existsSync(join(dataDir, "postgres")) || existsSync(join(dataDir, MOVED));
}

/** The same with programs under a name that a shell can repeat. */
async function nameable(location: Location, binaries: Binaries): Promise<Location> {
  const copy = join(tmpdir(), `${basename(STATE_FOLDER)}-${userInfo().uid}`, `server-${binaries.version}`);
  await mkdir(dirname(copy), { recursive: true });
  await copyBinaries(binaries.folder, copy);
  return { ...location, binaries: copy };
}

/** The folder of an installation whose cluster cannot lie in DATA_DIR. */
export function stateFolder(installationId: string): string {
  return join(STATE_FOLDER, installationId);
}

function serverCopy(binaries: Binaries): string {
  return join(STATE_FOLDER, `server-${binaries.version}`);
}

async function copyBinaries(source: string, target: string): Promise<void> {
  if (existsSync(target)) return;
  const partial = `${target}.${process.pid}`;
  await cp(source, partial, { recursive: true, verbatimSymlinks: true });
  await promisify(execFile)("chmod", ["-R", "a+rX", partial]);
  // Another command may have finished the same copy meanwhile; either will do.
  await rename(partial, target).catch(() => rm(partial, { recursive: true }));
}
