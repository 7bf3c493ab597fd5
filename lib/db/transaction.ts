import "server-only";
import type { Language } from "@/lib/format";
import { logger } from "@/lib/logger";
import {
  appClient,
  COMMAND_PATIENCE,
  EARLIER_MS,
  EARLIER_PATIENCE,
  LEISURE_PATIENCE,
  type Patience,
  REQUEST_MS,
  REQUEST_PATIENCE,
} from "./client";
import { inTime } from "./deadline";
import { failureOf } from "./errors";
import { Failure } from "./failure";
import { Prisma } from "./generated/client";
import { Named } from "./named";
import { planOf, type SafeTransaction, watched } from "./watched";
import { type Who, whoOf } from "./who";

/** `read` sees one snapshot and can write nothing; `write` sees what others have committed, statement by statement. */
export type Mode = "read" | "write";

/**
 * How long the work may take. A request hears within five seconds; `earlier` is what is left of them for figures that
 * were kept before; at `leisure` works what nobody waits for; a command works until it is done.
 */
export type TimeLimit = "request" | "earlier" | "leisure" | "command";

const LIMITS: Record<TimeLimit, { patience: Patience; statement: string; answer: number | null }> = {
  request: { patience: REQUEST_PATIENCE, statement: "4s", answer: REQUEST_MS },
  earlier: { patience: EARLIER_PATIENCE, statement: "1s", answer: EARLIER_MS },
  leisure: { patience: LEISURE_PATIENCE, statement: "120s", answer: null },
  command: { patience: COMMAND_PATIENCE, statement: "0", answer: null },
};

/** As PostgreSQL names the snapshots that it exports. */
const SNAPSHOT = /^[0-9A-F-]+$/;

declare const opened: unique symbol;

/** A transaction that the database has tied to a session: the only way to the records. */
export interface SessionTx {
  readonly [opened]: true;
  readonly db: SafeTransaction;
  readonly who: Who;
  /** Of whose people the names were read: whoever opened the transaction tells the audit (security.md §1). */
  readonly named: Named;
  readonly pace: TimeLimit;
  /** What a reader reads it in: titles that a federation gives in English too are read in theirs. */
  readonly language: Language;
  /** When it began, in milliseconds since 1970. */
  readonly begun: number;
  /** Where figures kept before will do: when those were made that have been used, the earliest. */
  readonly earlier: { at: Date | null } | null;
  /** Reads once more in the name of the session, in another transaction that may take its time. */
  readonly atLeisure: <T>(work: (tx: SessionTx) => Promise<T>) => Promise<T>;
}

/**
 * Runs `work` in one transaction of the session behind `token`.
 * @throws Failure SESSION_ENDED when the token opens no session, UNAVAILABLE when the database does not answer in time
 */
export async function openSession<T>(
  token: string,
  mode: Mode,
  work: (tx: SessionTx) => Promise<T>,
  pace: TimeLimit = "request",
): Promise<T> {
  return begin(mode, pace, async (db) => work(await entered(db, token, mode, pace)));
}

/**
 * Whose session a token opens, of whom nothing else is asked: one statement, which is a transaction of its own.
 * @throws Failure as `openSession`
 */
export function askWho(token: string): Promise<Who> {
  return inTime(enter(appClient(), token, "read", "request"));
}

/**
 * Reads what a link shares: the only way in for its token, which opens nothing else.
 * @throws Failure SESSION_ENDED when the link holds no more
 */
export async function openShare<T>(token: string, work: (tx: SessionTx) => Promise<T>): Promise<T> {
  return begin("read", "request", async (db) => work(await entered(db, token, "read", "request", true)));
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
    return work(await entered(db, token, "read", "command"));
  });
}

function begin<T>(mode: Mode, pace: TimeLimit, work: (db: SafeTransaction) => Promise<T>): Promise<T> {
  const { patience, answer } = LIMITS[pace];
  const isolationLevel =
    mode === "read" ? { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead } : {};
  const transaction = appClient().$transaction(work, { ...patience, ...isolationLevel });
  if (answer !== null) return inTime(transaction, answer);
  return transaction.catch((error: unknown) => {
    throw failureOf(error);
  });
}

/** Says which statement it was and how the database goes about it; asked outside the transaction that died of it. */
function logSlow(statement: string, atLeisure: SessionTx["atLeisure"]): void {
  const name = [...new Set(statement.match(/app\.\w+/g))].join(", ") || "records";
  atLeisure((tx) => planOf(tx.db, statement))
    .then((plan) => logger.warn({ statement, plan }, `statement took too long: ${name}`))
    .catch((error: unknown) => logger.warn({ statement, err: error }, `statement took too long: ${name}`));
}

async function entered(
  db: SafeTransaction,
  token: string,
  mode: Mode,
  pace: TimeLimit,
  shared = false,
): Promise<SessionTx> {
  const begun = Date.now();
  const who = await enter(db, token, mode, pace, shared);
  const atLeisure: SessionTx["atLeisure"] = (work) =>
    begin("read", "leisure", async (own) => work(await entered(own, token, "read", "leisure", shared)));
  return mint({
    db: watched(db, (statement) => logSlow(statement, atLeisure)),
    who,
    named: new Named(),
    pace,
    language: "vi",
    begun,
    earlier: pace === "earlier" ? { at: null } : null,
    atLeisure,
  });
}

/**
 * Runs a part of the work that may be refused while the rest goes on: what it wrote is gone then.
 * @throws Failure for what the database refused
 */
export async function inSavepoint<T>({ db }: SessionTx, work: () => Promise<T>): Promise<T> {
  await db.$executeRaw`SAVEPOINT part`;
  try {
    const done = await work();
    await db.$executeRaw`RELEASE SAVEPOINT part`;
    return done;
  } catch (error) {
    await undone(db);
    throw failureOf(error);
  }
}

/** Tries what writes, and lets none of it stay: what comes of it is told. */
export async function rehearsed<T>({ db }: SessionTx, work: () => Promise<T>): Promise<T> {
  await db.$executeRaw`SAVEPOINT part`;
  try {
    return await work();
  } catch (error) {
    throw failureOf(error);
  } finally {
    await undone(db);
  }
}

/** What was rolled back to would stay, and be taken for the one around it. */
async function undone(db: SafeTransaction): Promise<void> {
  await db.$executeRaw`ROLLBACK TO SAVEPOINT part`;
  await db.$executeRaw`RELEASE SAVEPOINT part`;
}

function mint(tx: Omit<SessionTx, typeof opened>): SessionTx {
  // A brand is no property: nothing but a cast can give it.
  return tx as SessionTx;
}

/**
 * The first statement: ties the transaction to the session and learns whose it is, in one round trip. A command reads and
 * writes whole federations: it joins by hash, whatever the planner believes of one that was just loaded.
 */
async function enter(
  db: SafeTransaction,
  token: string,
  mode: Mode,
  pace: TimeLimit,
  shared = false,
): Promise<Who> {
  const readOnly = mode === "read" ? "on" : "off";
  const pairByPair = pace === "command" ? "off" : "on";
  const statementTimeout = LIMITS[pace].statement;
  const rows = await db.$queryRaw<{ who: unknown }[]>`
    SELECT set_config('app.sid', ${token}, true), set_config('transaction_read_only', ${readOnly}, true),
           set_config('statement_timeout', ${statementTimeout}, true), set_config('enable_nestloop', ${pairByPair}, true),
           app.who() AS who`;
  const who = whoOf(rows[0]?.who, Date.now());
  // Whoever was given a view was given nothing else, and nobody else comes in by that door.
  if ((who.purpose === "share") !== shared) throw new Failure("SESSION_ENDED");
  return who;
}
