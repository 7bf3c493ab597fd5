import { join } from "node:path";
import type { Database } from "./database/open";
import { dataDirectory } from "./installation";

/**
 * The settings of lib/env.ts for a process that works on this database: the logins of the app, never the owner's.
 * @param url the app's public address
 */
export function appEnvironment(database: Database, url: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, ...inherited } = process.env;
  return {
    ...inherited,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_AUTH_URL: database.authUrl,
    FILES_DIR: join(dataDirectory(), "files"),
    AUTH_SECRET: process.env.AUTH_SECRET ?? database.installation.authSecret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? url,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? database.installation.actionsKey,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
