import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { PrismaClient } from "./generated/client";

/** A request hears within five seconds that the database is away or slow (security.md §2, 12). */
export const REQUEST_MS = 4_800;
const CONNECT_MS = 4_000;
const STATEMENT_MS = 4_000;

/** The limits of an interactive transaction, in milliseconds; an import passes its own. */
export interface Patience {
  readonly maxWait: number;
  readonly timeout: number;
}

export const REQUEST_PATIENCE: Patience = { maxWait: 4_200, timeout: 4_500 };

/** The rest of a request's time, for what was kept before. */
export const EARLIER_MS = 1_300;
export const EARLIER_PATIENCE: Patience = { maxWait: 1_100, timeout: 1_200 };

/** What nobody waits for any more may take minutes, and no more connections than its caller allows. */
export const LEISURE_PATIENCE: Patience = { maxWait: 10_000, timeout: 150_000 };

/** A command's transaction may take as long as its work does. */
export const COMMAND_PATIENCE: Patience = { maxWait: 10_000, timeout: 3_600_000 };

function connect(connectionString: string, max: number): PrismaClient {
  const adapter = new PrismaPg({
    connectionString,
    max,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: STATEMENT_MS,
    application_name: "targets",
  });
  return new PrismaClient({ adapter, transactionOptions: REQUEST_PATIENCE });
}

interface Clients {
  app?: PrismaClient;
  auth?: PrismaClient;
}

const clients = processWide<Clients>("clients", () => ({}));

/** The login that sees records under row-level security and nothing without a session. */
export function appClient(): PrismaClient {
  clients.app ??= connect(env().DATABASE_APP_URL, env().DATABASE_APP_CONNECTIONS);
  return clients.app;
}

/** The login that may call the functions of sign-in and nothing else. */
export function authClient(): PrismaClient {
  clients.auth ??= connect(env().DATABASE_AUTH_URL, env().DATABASE_AUTH_CONNECTIONS);
  return clients.auth;
}

/** Closes both pools; for commands and tests that must end. */
export async function disconnect(): Promise<void> {
  await Promise.all([clients.app?.$disconnect(), clients.auth?.$disconnect()]);
  delete clients.app;
  delete clients.auth;
}
