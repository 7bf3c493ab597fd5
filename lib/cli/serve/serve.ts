import { type Build, buildIfStale } from "../build/build";
import { type Database, openDatabase } from "../database/open";
import { appEnvironment } from "../environment";
import { CommandFailure, EXIT } from "../failure";
import { generateSources } from "../generate/sources";
import { signalOf, stopRequest } from "../stop-request";
import { claimAddress, servedAddress } from "./address";
import { demoAccounts, refuseExposure, seedIfEmpty } from "./demo";
import { announce } from "./greeting";
import { type ServerMode, startWebServer } from "./web-server";

/**
 * Everything from an empty folder to a served app, until it is asked to stop.
 * @returns the exit code: 0 after a stop that was asked for, 130 for one before it served
 */
export async function serve(mode: ServerMode): Promise<number> {
  const stop = stopRequest();
  try {
    const database = await openDatabase({ serving: true, signal: stop });
    try {
      stop.throwIfAborted();
      await serveOn(database, mode, stop);
      return 0;
    } finally {
      await database.release();
    }
  } catch (error) {
    if (stop.aborted && !(error instanceof CommandFailure)) return EXIT.interrupted;
    throw error;
  }
}

async function serveOn(database: Database, mode: ServerMode, stop: AbortSignal): Promise<void> {
  const where = servedAddress();
  await claimAddress(where);
  await generateSources();
  const { env, claim } = await prepare(database, appEnvironment(database, where.url), mode, stop);
  const accounts = await demoAccounts(database);
  refuseExposure(accounts, where);
  const server = await startWebServer(mode, where, env);
  database.lease?.keepServed();
  announce(where, accounts);
  const stopped = new Promise((resolve) => {
    if (stop.aborted) resolve(undefined);
    stop.addEventListener("abort", resolve);
  });
  await Promise.race([stopped, server.exited]);
  if (!stop.aborted) throw new CommandFailure("The app ended by itself: the reason is above.");
  console.log("Stopping …");
  await server.stop(signalOf(stop));
  claim?.release();
}

/** Fills and builds at once, as machines have two cores; when one fails the other need not go on. */
async function prepare(
  database: Database,
  env: NodeJS.ProcessEnv,
  mode: ServerMode,
  stop: AbortSignal,
): Promise<{ env: NodeJS.ProcessEnv; claim?: Build["claim"] }> {
  const failed = new AbortController();
  const signal = AbortSignal.any([stop, failed.signal]);
  const steps = [
    seedIfEmpty(database, signal),
    mode === "start" ? buildIfStale(env, signal) : { env },
  ] as const;
  try {
    const [, built] = await Promise.all(steps);
    return built;
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(steps);
    throw error;
  }
}
