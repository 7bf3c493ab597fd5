import { type ChildProcess, spawn } from "node:child_process";
import { chown, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CommandFailure, EXIT } from "../failure";
import type { Binaries } from "./binaries";
import type { Location } from "./location";
import type { SystemUser } from "./system-user";

/** PostgreSQL's files, the programs that serve them and whom they run as. */
export interface Cluster extends Location {
  major: string;
  user: SystemUser;
}

/** The bootstrap login; the app never holds its password. */
export const SUPERUSER = "postgres";

/** Small enough for a laptop, large enough for a province; nothing here trades safety for speed. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  work_mem: "32MB",
  maintenance_work_mem: "128MB",
  effective_cache_size: "1GB",
  random_page_cost: "1.1",
  synchronous_commit: "on",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};

const START_MS = 60_000;
const STOP_MS = 60_000;
const POLL_MS = 50;
const LOG_TAIL = 2_000;

/** What the programs get: the caller's folder may be closed to the server's user, and its LANG unknown to the server. */
function surroundings(cluster: Cluster) {
  const { NODE_ENV, PATH } = process.env;
  return { ...cluster.user, cwd: dirname(cluster.cluster), env: { NODE_ENV, PATH, LC_ALL: "C", TZ: "UTC" } };
}

/** @throws CommandFailure with what the program wrote */
async function run(cluster: Cluster, program: string, args: string[]): Promise<void> {
  const child = spawn(join(cluster.binaries, "bin", program), args, {
    ...surroundings(cluster),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("exit", resolve));
  if (code !== 0)
    throw new CommandFailure(`${program} failed: ${output.trim()}`, { exitCode: EXIT.databaseUnreachable });
}

/** Makes an empty cluster where there is none. @throws CommandFailure when another major version made it */
export async function initialise(cluster: Cluster, binaries: Binaries, password: string): Promise<void> {
  const version = await readFile(join(cluster.cluster, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version === undefined) return create(cluster, password);
  if (version.trim() !== binaries.major) {
    throw new CommandFailure(
      `${cluster.cluster} belongs to PostgreSQL ${version.trim()}, this release brings ${binaries.major}: start the old release, back up, and restore here.`,
      { exitCode: EXIT.otherVersion },
    );
  }
}

/** Made beside and renamed, so that an interrupted first start leaves nothing that looks like a cluster. */
async function create(cluster: Cluster, password: string): Promise<void> {
  const folder = `${cluster.cluster}.new`;
  const passwordFile = `${cluster.cluster}.password`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  const { uid, gid } = cluster.user;
  if (uid !== undefined && gid !== undefined) {
    await Promise.all([folder, passwordFile].map((path) => chown(path, uid, gid)));
  }
  try {
    await run(cluster, "initdb", [
      `--pgdata=${folder}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ]);
    await rename(folder, cluster.cluster);
  } finally {
    await rm(passwordFile);
  }
}

/**
 * Starts the server and waits until it accepts connections; it outlives the command that started it. Without pg_ctl,
 * which hands paths to a shell.
 * @throws CommandFailure with the end of its log
 */
export async function startServer(cluster: Cluster, port: number): Promise<void> {
  const path = join(cluster.cluster, "server.log");
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const log = await open(path, "a");
  const child = spawn(join(cluster.binaries, "bin", "postgres"), ["-D", cluster.cluster, ...settings], {
    ...surroundings(cluster),
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  try {
    if (await isReady(cluster, child)) return child.unref();
    child.kill("SIGKILL");
    const said = (await readFile(path, "utf8")).slice(-LOG_TAIL).trim();
    throw new CommandFailure(`PostgreSQL does not start: ${said}`, { exitCode: EXIT.databaseUnreachable });
  } finally {
    await log.close();
  }
}

/** Its own file names the process and says when it is ready. */
async function isReady(cluster: Cluster, child: ChildProcess): Promise<boolean> {
  let ended = false;
  child.once("error", () => {
    ended = true;
  });
  child.once("exit", () => {
    ended = true;
  });
  for (const end = Date.now() + START_MS; !ended && Date.now() < end; await sleep(POLL_MS)) {
    const { pid, ready } = await postmaster(cluster);
    if (ready && pid === child.pid) return true;
  }
  return false;
}

/**
 * Ends every connection, writes a checkpoint and stops. Only for a server that answers: its file may outlive it.
 * @throws CommandFailure when it does not end in time
 */
export async function stopServer(cluster: Cluster): Promise<void> {
  const { pid } = await postmaster(cluster);
  if (pid === undefined) return;
  process.kill(pid, "SIGINT");
  for (const end = Date.now() + STOP_MS; Date.now() < end; await sleep(POLL_MS)) {
    if ((await postmaster(cluster)).pid !== pid) return;
  }
  throw new CommandFailure(`PostgreSQL (process ${pid}) has not stopped within a minute.`);
}

/** @returns the port on which a server of this cluster listens, if one says that it runs */
export async function servedPort(cluster: Cluster): Promise<number | undefined> {
  return (await postmaster(cluster)).port;
}

/** What the server says of itself in its folder; nothing where none runs, or one has just begun. */
async function postmaster(cluster: Cluster): Promise<{ pid?: number; port?: number; ready: boolean }> {
  const text = await readFile(join(cluster.cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const [pid, port] = [lines[0], lines[3]].map(Number);
  return { ...(pid && { pid }), ...(port && { port }), ready: lines[7]?.trim() === "ready" };
}
