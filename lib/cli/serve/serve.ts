import { buildIfStale } from "../build/build";
import { type Database, openDatabase } from "../database/open";
import { appEnvironment } from "../environment";
import { CommandFailure } from "../failure";
import { generateClient } from "../generate/client";
import { stopRequest } from "../stop-request";
import { address, claimAddress } from "./address";
import { demoAccounts, refuseExposure, seedIfEmpty } from "./demo";
import { announce } from "./greeting";
import { type Mode, startWebServer } from "./web-server";

/**
 * Everything from an empty folder to a served app, until it is asked to stop.
 * @returns the exit code: 0 after a stop that was asked for
 */
export async function serve(mode: Mode): Promise<number> {
  const stop = stopRequest();
  const database = await openDatabase({ serving: true });
  try {
    await serveOn(database, mode, stop);
    return 0;
  } catch (error) {
    if (stop.aborted) return 0;
    throw error;
  } finally {
    await database.release();
  }
}

async function serveOn(database: Database, mode: Mode, stop: AbortSignal): Promise<void> {
  const where = address();
  await claimAddress(where);
  await generateClient();
  const env = await prepare(database, appEnvironment(database, where.url), mode, stop);
  const accounts = await demoAccounts(database);
  refuseExposure(accounts, where);
  const server = await startWebServer(mode, where, env);
  announce(where, accounts);
  const stopped = new Promise((resolve) => {
    if (stop.aborted) resolve(undefined);
    stop.addEventListener("abort", resolve);
  });
  await Promise.race([stopped, server.exited]);
  if (!stop.aborted) throw new CommandFailure("The app ended by itself: the reason is above.");
  console.log("Stopping …");
  await server.stop();
}

/** Fills and builds at once, as machines have two cores; when one fails the other need not go on. */
async function prepare(
  database: Database,
  env: NodeJS.ProcessEnv,
  mode: Mode,
  stop: AbortSignal,
): Promise<NodeJS.ProcessEnv> {
  const failed = new AbortController();
  const signal = AbortSignal.any([stop, failed.signal]);
  const steps = [seedIfEmpty(database, signal), mode === "start" ? buildIfStale(env, signal) : env] as const;
  try {
    const [, named] = await Promise.all(steps);
    return named;
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(steps);
    throw error;
  }
}
