import "server-only";
import { appClient, COMMAND_PATIENCE, REQUEST_PATIENCE } from "./client";
import { inTime } from "./deadline";
import { failureOf } from "./errors";
import { Prisma } from "./generated/client";
import { Named } from "./named";
import { type Who, whoOf } from "./who";

/** `read` sees one snapshot and can write nothing; `write` sees what others have committed, statement by statement. */
export type Mode = "read" | "write";

/** How long the work may take: a request hears within five seconds, a command works until it is done. */
export type Pace = "request" | "command";

/** Prisma's transaction without the calls that take a string for SQL. */
export type Records = Omit<Prisma.TransactionClient, "$executeRawUnsafe" | "$queryRawUnsafe">;

/** As PostgreSQL names the snapshots that it exports. */
const SNAPSHOT = /^[0-9A-F-]+$/;

declare const opened: unique symbol;

/** A transaction that the database has tied to a session: the only way to the records. */
export interface SessionTx {
  readonly [opened]: true;
  readonly db: Records;
  readonly who: Who;
  /** Of whose people the names were read: whoever opened the transaction tells the audit (security.md §1). */
  readonly named: Named;
}

/**
 * Runs `work` in one transaction of the session behind `token`.
 * @throws Failure SESSION_ENDED when the token opens no session, UNAVAILABLE when the database does not answer in time
 */
export async function openSession<T>(
  token: string,
  mode: Mode,
  work: (tx: SessionTx) => Promise<T>,
  pace: Pace = "request",
): Promise<T> {
  return begin(mode, pace, async (db) => work(mint(db, await enter(db, token, mode, pace))));
}

/**
 * Reads as a command does, in the very snapshot that another transaction of the same database has exported.
 * @throws Failure SESSION_ENDED when the token opened no session in that snapshot
 */
export async function openSessionAt<T>(
  snapshot: string,
  token: string,
  work: (tx: SessionTx) => Promise<T>,
): Promise<T> {
  if (!SNAPSHOT.test(snapshot)) throw new Error(`Not a snapshot: ${snapshot}`);
  return begin("read", "command", async (db) => {
    // It takes no parameter, and must come before any query.
    await db.$executeRaw(Prisma.sql`SET TRANSACTION SNAPSHOT ${Prisma.raw(`'${snapshot}'`)}`);
    return work(mint(db, await enter(db, token, "read", "command")));
  });
}

function begin<T>(mode: Mode, pace: Pace, work: (db: Records) => Promise<T>): Promise<T> {
  const patience = pace === "request" ? REQUEST_PATIENCE : COMMAND_PATIENCE;
  const isolationLevel =
    mode === "read" ? { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead } : {};
  const transaction = appClient().$transaction(work, { ...patience, ...isolationLevel });
  if (pace === "request") return inTime(transaction);
  return transaction.catch((error: unknown) => {
    throw failureOf(error);
  });
}

function mint(db: Records, who: Who): SessionTx {
  return { db, who, named: new Named() } as Omit<SessionTx, typeof opened> as SessionTx;
}

/**
 * The first statement: ties the transaction to the session and learns whose it is, in one round trip. A command reads and
 * writes whole federations: it joins by hash, whatever the planner believes of one that was just loaded.
 */
async function enter(db: Records, token: string, mode: Mode, pace: Pace): Promise<Who> {
  const readOnly = mode === "read" ? "on" : "off";
  const [statementTimeout, pairByPair] = pace === "request" ? ["4s", "on"] : ["0", "off"];
  const rows = await db.$queryRaw<{ who: unknown }[]>`
    SELECT set_config('app.sid', ${token}, true), set_config('transaction_read_only', ${readOnly}, true),
           set_config('statement_timeout', ${statementTimeout}, true), set_config('enable_nestloop', ${pairByPair}, true),
           app.who() AS who`;
  return whoOf(rows[0]?.who, Date.now());
}
