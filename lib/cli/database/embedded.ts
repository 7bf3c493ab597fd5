import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { CommandFailure, EXIT } from "../failure";
import { type Installation, saveInstallation } from "../installation";
import { findBinaries } from "./binaries";
import { type Cluster, initialise, SUPERUSER, servedPort, startServer, stopServer } from "./cluster";
import { connectIfServed } from "./connect";
import { freePort } from "./free-port";
import { locate } from "./location";
import { serverUser } from "./system-user";

/** Held shared by every command that uses the server: who can take it alone is the last one. */
const IN_USE = 72_001;
/** Held by the one command that serves this installation. */
const SERVING = 72_002;

const START_ATTEMPTS = 4;
const CLAIM_ATTEMPTS = 4;
const RETRY_MS = 1000;

/** A use of the embedded server; a process that dies gives it back by its connection alone. */
export interface Lease {
  port: number;
  superuser: pg.Client;
  /** Makes this command the one that serves. @throws CommandFailure while another does */
  claimServing(): Promise<void>;
  /** Gives the use back, and stops the server when nobody else uses it. */
  release(): Promise<void>;
}

/** Uses the server that runs, also one left behind by a killed app, else makes and starts it. */
export async function leaseServer(dataDir: string, installation: Installation): Promise<Lease> {
  const binaries = await findBinaries();
  const user = await serverUser();
  const location = await locate(dataDir, installation.id, binaries, user);
  const cluster = { ...location, user, major: binaries.major };
  const password = installation.database.superuserPassword;
  await initialise(cluster, binaries, password);
  const { port, client } = await reach(cluster, installation.database.port, password);
  if (port !== installation.database.port) {
    installation.database.port = port;
    await saveInstallation(dataDir, installation);
  }
  await client.query("SELECT pg_advisory_lock_shared($1)", [IN_USE]);
  return {
    port,
    superuser: client,
    claimServing: () => claimServing(client, dataDir),
    release: () => release(client, cluster),
  };
}

interface Reached {
  port: number;
  client: pg.Client;
}

async function reach(cluster: Cluster, lastPort: number, password: string): Promise<Reached> {
  const login = { host: "127.0.0.1", user: SUPERUSER, password, database: "postgres" };
  for (let attempt = 1; ; attempt += 1) {
    const running = await reachServed(cluster, login);
    if (running) return running;
    try {
      await startServer(cluster, await freePort(lastPort));
    } catch (error) {
      // Backends of a killed server hold its memory for a moment longer, and a free port may be lost to another.
      if (attempt === START_ATTEMPTS) throw error;
      await sleep(RETRY_MS);
    }
  }
}

async function reachServed(cluster: Cluster, login: pg.ClientConfig): Promise<Reached | undefined> {
  const port = await servedPort(cluster);
  const client = port === undefined ? undefined : await connectIfServed({ ...login, port });
  return port !== undefined && client ? { port, client } : undefined;
}

/** One that was just killed or is stopping may hold the claim for a moment longer. */
async function claimServing(client: pg.Client, dataDir: string): Promise<void> {
  for (let attempt = 1; attempt <= CLAIM_ATTEMPTS; attempt += 1) {
    if (await locked(client, SERVING)) return;
    await sleep(RETRY_MS);
  }
  throw new CommandFailure(
    `The app of ${dataDir} is running already: stop it first, or set DATA_DIR and PORT.`,
    {
      exitCode: EXIT.alreadyRunning,
    },
  );
}

async function release(client: pg.Client, cluster: Cluster): Promise<void> {
  try {
    await client.query("SELECT pg_advisory_unlock_shared($1)", [IN_USE]);
    if (await locked(client, IN_USE)) await stopServer(cluster);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function locked(client: pg.Client, key: number): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [key]);
  return rows[0]?.taken === true;
}
