import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { CommandFailure, EXIT } from "../failure";
import { type Installation, saveInstallation } from "../installation";
import { Lock, whileLocked } from "../lock";
import { findBinaries } from "./binaries";
import { type Cluster, initialise, SUPERUSER, servedPort, startServer, stopServer } from "./cluster";
import { connectIfServed } from "./connect";
import { freePort } from "./free-port";
import { locate } from "./location";
import { serverUser } from "./system-user";

const START_ATTEMPTS = 8;
const CLAIM_ATTEMPTS = 4;
const RETRY_MS = 1000;

/** A use of the embedded server; the system ends it with the process, whatever becomes of its connections. */
export interface Lease {
  readonly port: number;
  /** Where the superuser signs in, for what only it can do. */
  readonly superuser: pg.ClientConfig;
  /** Makes this command the one that serves. @throws CommandFailure while another does */
  claimServing(): Promise<void>;
  /** Starts the server again whenever it is gone, until it is given back. */
  keepServed(): void;
  /** Gives the use back, and stops the server when nobody else uses it. */
  release(): Promise<void>;
}

/** Held by whoever makes, starts or migrates the database. */
export function openingLock(dataDir: string): string {
  return join(dataDir, "database.lock");
}

/** Uses the server that runs, also one left behind by a killed app, else makes and starts it. */
export async function leaseServer(dataDir: string, installation: Installation): Promise<Lease> {
  // Shared by all who use the server: who can take it alone is the last one.
  const use = new Lock(join(dataDir, "in-use.lock"));
  while (!use.take("shared")) await sleep(RETRY_MS);
  try {
    return await lease(dataDir, installation, use);
  } catch (error) {
    use.release();
    throw error;
  }
}

async function lease(dataDir: string, installation: Installation, use: Lock): Promise<Lease> {
  const binaries = await findBinaries();
  const user = await serverUser();
  const location = await locate(dataDir, installation.id, binaries, user);
  const cluster = { ...location, user, major: binaries.major };
  const password = installation.database.superuserPassword;
  await initialise(cluster, binaries, password);
  const login = { host: "127.0.0.1", user: SUPERUSER, password, database: "postgres" };
  const port = await reach(cluster, await freePort(installation.database.port), login);
  if (port !== installation.database.port) {
    installation.database.port = port;
    await saveInstallation(dataDir, installation);
  }
  const serving = new Lock(join(dataDir, "serving.lock"));
  const ending = new AbortController();
  return {
    port,
    superuser: { ...login, port },
    claimServing: () => claimServing(serving, dataDir),
    keepServed: () => void keepServed(dataDir, cluster, { ...login, port }, ending.signal),
    async release() {
      ending.abort();
      try {
        if (use.take("alone") && (await isServed(cluster, login))) await stopServer(cluster);
      } finally {
        use.release();
        serving.release();
      }
    },
  };
}

/** @returns the port of the server that runs, or that was started on `port` */
async function reach(cluster: Cluster, port: number, login: pg.ClientConfig): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    if (await isServed(cluster, login)) return (await servedPort(cluster)) ?? port;
    try {
      await startServer(cluster, port);
    } catch (error) {
      // Backends of a killed server hold its memory for a moment longer.
      if (attempt === START_ATTEMPTS) throw error;
      await sleep(RETRY_MS);
    }
  }
}

/** Whether the server of this cluster answers, or will in a moment. */
async function isServed(cluster: Cluster, login: pg.ClientConfig): Promise<boolean> {
  const port = await servedPort(cluster);
  const client = port === undefined ? undefined : await connectIfServed({ ...login, port });
  await client?.end();
  return client !== undefined;
}

/** One that was just killed or is stopping may hold the claim for a moment longer. */
async function claimServing(serving: Lock, dataDir: string): Promise<void> {
  for (let attempt = 1; attempt <= CLAIM_ATTEMPTS; attempt += 1) {
    if (serving.take("alone")) return;
    await sleep(RETRY_MS);
  }
  throw new CommandFailure(
    `The app of ${dataDir} is running already: stop it first, or set DATA_DIR and PORT.`,
    { exitCode: EXIT.alreadyRunning },
  );
}

/** Watches a connection: when it ends, the server is looked for, and started again on the port that the app knows. */
async function keepServed(
  dataDir: string,
  cluster: Cluster,
  login: pg.ClientConfig & { port: number },
  ending: AbortSignal,
): Promise<void> {
  while (!ending.aborted) {
    await connectionEnded(login, ending);
    await revive(dataDir, cluster, login, ending).catch((error: unknown) => {
      if (!ending.aborted) console.error(error instanceof CommandFailure ? error.message : error);
    });
    await sleep(RETRY_MS, undefined, { signal: ending }).catch(() => undefined);
  }
}

async function revive(
  dataDir: string,
  cluster: Cluster,
  login: pg.ClientConfig & { port: number },
  ending: AbortSignal,
): Promise<void> {
  if (ending.aborted || (await isServed(cluster, login))) return;
  console.error("The database server is gone; starting it again …");
  await whileLocked(openingLock(dataDir), () => reach(cluster, login.port, login), ending);
  console.error("The database server is back.");
}

/** Resolves when a connection is lost, or could not be made. */
async function connectionEnded(login: pg.ClientConfig, ending: AbortSignal): Promise<void> {
  const client = await connectIfServed(login);
  if (client === undefined) return;
  await new Promise((resolve) => {
    client.once("end", resolve);
    ending.addEventListener("abort", resolve);
    if (ending.aborted) resolve(undefined);
  });
  await client.end();
}
