import { disconnect } from "@/lib/db/client";
import { withClient } from "../database/connect";
import { type Database, type OpenOptions, openDatabase } from "../database/open";
import { appEnvironment } from "../environment";
import { EXIT } from "../failure";
import { servedAddress } from "../serve/address";

/** Runs work on the installation's database, beside the app or without it, with the app's own logins. */
export async function withDatabase<T>(
  work: (database: Database) => Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  const database = await openDatabase(options);
  // A server that this command started stops with it; what was half written rolls back.
  const interrupted = () => void database.release().finally(() => process.exit(EXIT.interrupted));
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.once(signal, interrupted);
  try {
    Object.assign(process.env, appEnvironment(database, servedAddress().url));
    return await work(database);
  } finally {
    await disconnect();
    await database.release();
  }
}

/** Tells the planner what a load has brought: until then it plans for the tables as they were, often empty. */
export async function refreshStatistics(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (owner) => owner.query("ANALYZE"));
}
