import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { CommandFailure, EXIT } from "../failure";

const CONNECT_TIMEOUT_MS = 10_000;
const STARTING_UP = "57P03";
const INVALID_PASSWORD = "28P01";
const RETRY_MS = 200;
const PATIENCE_MS = 60_000;

/** One connection, closed when the work ends. @throws CommandFailure when the server cannot be reached */
export async function withClient<T>(
  login: string | pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connect(typeof login === "string" ? { connectionString: login } : login);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function connect(login: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...login, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A server that goes ends the connection too; the query at hand says so.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const { host, port, database } = client;
    const reason = cause instanceof Error ? cause.message || String(cause.name) : String(cause);
    throw new CommandFailure(`The database ${host}:${port}/${database} cannot be reached: ${reason}.`, {
      exitCode: EXIT.databaseUnreachable,
      cause,
    });
  }
}

/** Whether a login and its password are those of the server. @throws CommandFailure when it cannot be reached */
export async function letsIn(url: string): Promise<boolean> {
  try {
    await withClient(url, async () => undefined);
    return true;
  } catch (error) {
    const cause = error instanceof CommandFailure ? error.cause : undefined;
    if (cause instanceof pg.DatabaseError && cause.code === INVALID_PASSWORD) return false;
    throw error;
  }
}

/** @returns a connection to a server that runs or is starting up, or undefined where none of ours answers */
export async function connectIfServed(config: pg.ClientConfig): Promise<pg.Client | undefined> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const client = new pg.Client({ ...config, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
    // A server that stops ends this connection too; the next query says so where it matters.
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== STARTING_UP) return undefined;
      await sleep(RETRY_MS);
    }
  }
  return undefined;
}
