import "server-only";
import { noteUse } from "@/lib/db/sign-in";
import { type Mode, openSession, type Pace, type SessionTx } from "@/lib/db/transaction";
import type { Who } from "@/lib/db/who";
import { type CivilDate, civilDateOf } from "@/lib/domain/calendar";
import type { Membership } from "@/lib/domain/policy";

declare const minted: unique symbol;

/** A role at a unit; `unit` is its code. */
export interface ScopeMembership extends Membership {
  readonly unitId: string;
  readonly unitName: string;
}

/**
 * Whose eyes a query has and whose hands an action (architecture.md §3). Minted here alone, from a session that the
 * database has resolved, so that a function which takes one cannot be called for nobody.
 */
export interface Scope {
  readonly [minted]: true;
  readonly sessionId: string;
  readonly purpose: Who["purpose"];
  readonly tenant: Who["tenant"];
  /** Null for a command's own session. */
  readonly person: Who["person"];
  /** Highest unit first. */
  readonly memberships: readonly ScopeMembership[];
  /** Reads the whole tenant. */
  readonly seesAll: boolean;
  readonly administers: boolean;
  /** Codes of the units from which all below is visible, sorted; empty where `seesAll`. */
  readonly visibleRoots: readonly string[];
  /** Of the tenant, in this transaction's snapshot; every committed write to its records or people changes it. */
  readonly revision: string;
  /** The civil date on which the request came: no query reads a clock of its own. */
  readonly today: CivilDate;
}

const MICROS_PER_MILLISECOND = 1_000;

function mint({ stale: _, ...who }: Who): Scope {
  const memberships = who.memberships.map(({ unitCode, ...held }) => ({ unit: unitCode, ...held }));
  const roots = new Set(who.seesAll ? [] : memberships.map(({ unit }) => unit));
  const today = civilDateOf(Date.now() * MICROS_PER_MILLISECOND);
  const scope: Omit<Scope, typeof minted> = { ...who, memberships, visibleRoots: [...roots].sort(), today };
  return scope as Scope;
}

/**
 * Runs `work` in one transaction of the session behind `token`.
 * @throws Failure SESSION_ENDED when the token opens no session, UNAVAILABLE when the database does not answer in time
 */
export async function withScope<T>(
  token: string,
  mode: Mode,
  work: (tx: SessionTx, scope: Scope) => Promise<T>,
  pace: Pace = "request",
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
  // At most once a minute, and outside the reader's read-only transaction.
  if (stale) await noteUse(token);
  return result;
}
