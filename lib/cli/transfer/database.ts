import { disconnect } from "@/lib/db/client";
import { type Database, openDatabase } from "../database/open";
import { appEnvironment } from "../environment";

/** Runs work on the installation's database, beside the app or without it, with the app's own logins. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    Object.assign(process.env, appEnvironment(database, process.env.APP_URL ?? "http://localhost:3000"));
    return await work(database);
  } finally {
    await disconnect();
    await database.release();
  }
}
