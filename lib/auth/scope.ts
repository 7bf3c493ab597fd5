import "server-only";
import { Failure } from "@/lib/db/failure";
import { noteUse } from "@/lib/db/sign-in";
import {
  askWho,
  type Mode,
  openSession,
  openShare,
  type SessionTx,
  type TimeLimit,
} from "@/lib/db/transaction";
import type { Who } from "@/lib/db/who";
import { logger } from "@/lib/logger";

declare const minted: unique symbol;

/**
 * Whose eyes a query has and whose hands an action (architecture.md §3): the transaction's own `who`. Minted here alone,
 * from a session that the database has resolved, so that a function which takes one cannot be called for nobody.
 */
export interface Scope extends Who {
  readonly [minted]: true;
}

/** What is done for whoever asks, in one transaction of theirs. */
type Scoped<T> = (tx: SessionTx, scope: Scope) => Promise<T>;

function mint(who: Who): Scope {
  // A brand is no property: nothing but a cast can give it.
  return who as Scope;
}

/**
 * Runs `work` in one transaction of the session behind `token`.
 * @throws Failure SESSION_ENDED when the token opens no session, SECOND_STEP_OWED for whoever must set theirs up first,
 * UNAVAILABLE when the database does not answer in time
 */
export function withScope<T>(
  token: string,
  mode: Mode,
  work: Scoped<T>,
  pace: TimeLimit = "request",
): Promise<T> {
  return withOwingScope(token, mode, async (tx, scope) => work(tx, settled(scope)), pace);
}

/** Whoever asks, where nothing else is read. @throws Failure as `withScope` */
export async function askingScope(token: string): Promise<Scope> {
  const scope = settled(mint(await askWho(token)));
  await noteUseOf(token, scope);
  return scope;
}

function settled(scope: Scope): Scope {
  if (scope.owesSecondStep) throw new Failure("SECOND_STEP_OWED");
  return scope;
}

/** The same for the little that is open to somebody who owes their second step: coming in, and setting it up. */
export async function withOwingScope<T>(
  token: string,
  mode: Mode,
  work: Scoped<T>,
  pace: TimeLimit = "request",
): Promise<T> {
  let scope: Scope | undefined;
  const result = await openSession(
    token,
    mode,
    (tx) => {
      scope = mint(tx.who);
      return work(tx, scope);
    },
    pace,
  );
  await noteUseOf(token, scope);
  return result;
}

/** At most once a minute, outside the reader's read-only transaction, and no reason to deny what was done. */
async function noteUseOf(token: string, scope: Scope | undefined): Promise<void> {
  if (!scope?.stale) return;
  await noteUse(token).catch((error: unknown) => logger.warn({ err: error }, "use not noted"));
}

/**
 * Reads a shared view with the eyes of its link: all of the federation's figures, and nobody's.
 * @throws Failure SESSION_ENDED when the link holds no more, SUSPENDED, UNAVAILABLE
 */
export function withShare<T>(token: string, work: (tx: SessionTx, scope: Scope) => Promise<T>): Promise<T> {
  return openShare(token, (tx) => work(tx, mint(tx.who)));
}
