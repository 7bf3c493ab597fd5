import "server-only";
import { Failure } from "@/lib/db/failure";
import { noteUse } from "@/lib/db/sign-in";
import { type Mode, openSession, openShare, type SessionTx, type TimeLimit } from "@/lib/db/transaction";
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
  const settled: Scoped<T> = async (tx, scope) => {
    if (scope.owesSecondStep) throw new Failure("SECOND_STEP_OWED");
    return work(tx, scope);
  };
  return withOwingScope(token, mode, settled, pace);
}

/** The same for the little that is open to somebody who owes their second step: coming in, and setting it up. */
export async function withOwingScope<T>(
  token: string,
  mode: Mode,
  work: Scoped<T>,
  pace: TimeLimit = "request",
): Promise<T> {
  let stale = false;
  const result = await openSession(
    token,
    mode,
    (tx) => {
      stale = tx.who.stale;
      return work(tx, mint(tx.who));
    },
    pace,
  );
  // At most once a minute, outside the reader's read-only transaction, and no reason to deny what was done.
  if (stale) await noteUse(token).catch((error: unknown) => logger.warn({ err: error }, "use not noted"));
  return result;
}

/**
 * Reads a shared view with the eyes of its link: all of the federation's figures, and nobody's.
 * @throws Failure SESSION_ENDED when the link holds no more, SUSPENDED, UNAVAILABLE
 */
export function withShare<T>(token: string, work: (tx: SessionTx, scope: Scope) => Promise<T>): Promise<T> {
  return openShare(token, (tx) => work(tx, mint(tx.who)));
}
