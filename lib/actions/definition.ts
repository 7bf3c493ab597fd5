import type * as z from "zod";
import type { Right } from "@/lib/auth/rights";
import type { Scope } from "@/lib/auth/scope";
import type { AuditEntry } from "@/lib/db/audit";
import type { FieldError } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import { enter } from "./registry";

/**
 * What an action did to one record; who, when and which request are known already. `action` only where the action takes
 * a step that has a name of its own: a form that saves may create, edit and hand in.
 */
export type Change = Omit<AuditEntry, "action" | "requestId"> & Partial<Pick<AuditEntry, "action">>;

/** What an action works with: everything inside one transaction. */
export interface Work<Input> {
  readonly tx: SessionTx;
  readonly scope: Scope;
  readonly input: Input;
  /** Appends to the audit; an action that never does is refused, and nothing of it is kept. */
  audit(...changes: readonly Change[]): Promise<void>;
  /** Tells whoever waits how much has been done, of how much. */
  advance(done: number, total: number): void;
}

/** The audit of a step that has a name of its own in the history of each record. */
export function auditedAs(audit: Work<unknown>["audit"], action: string): Work<unknown>["audit"] {
  return (...changes) => audit(...changes.map((change) => ({ ...change, action })));
}

/** What a reply holds that is told once. */
export interface ToldOnce<Input, Output> {
  /** The reply without it, as a key keeps it. */
  kept(reply: Output): Output;
  /**
   * Ends the secret of what a key has kept, and makes another; audited as the work itself. Asked for while the reply may not have
   * been heard; later the reply is given as it was kept, and what has been handed out holds.
   */
  again(context: Work<Input>, kept: Output): Promise<Output>;
}

/** One thing that people and programs can do; run by the wrapper alone, for forms and for the API alike. */
export interface Definition<Input, Output> {
  /** Noun and verb, `activity.submit`: in the audit, in the log, and what an idempotency key belongs to. */
  readonly name: string;
  /** Strict; its messages are keys of the `errors` messages. */
  readonly schema: z.ZodType<Input>;
  /** What else is wrong with what the schema refuses, as far as it can be told of a field alone: all is told at once. */
  readonly alsoWrong?: (
    payload: Readonly<Record<string, unknown>>,
    today: CivilDate,
  ) => readonly FieldError[];
  /** The same by what is recorded, of the fields that the schema takes, for whoever holds the right: a code that nothing has, a name that something has. */
  readonly alsoKnown?: (
    at: Pick<Work<unknown>, "tx" | "scope">,
    taken: Partial<Input>,
  ) => Promise<readonly FieldError[]>;
  /** What the caller must hold for at least one unit. */
  readonly right: Right;
  /** It is open to whoever owes their second step: by it they come in, or set that up. */
  readonly owing?: true;
  /** Its reply holds what is told once: no key keeps it, and a repeat tells something new. */
  readonly secret?: true;
  /** The same where what was made must not be made twice: a key keeps it, and a repeat at once tells another secret in the place of one that nobody saw. */
  readonly toldOnce?: ToldOnce<Input, Output>;
  /** How long it may take; without it as long as a request. */
  readonly pace?: "leisure";
  /** Whether this is only tried: the work is done, told, and none of it stays; it has no audit entry. */
  tries?(input: Input): boolean;
  /**
   * Loads inside the scope, lets the domain decide, writes on the version, audits.
   * @returns a small plain value, which a repeat with the same key gets again
   * @throws Failure for whatever can be expected
   */
  work(context: Work<Input>): Promise<Output>;
}

/** Declares an action and enters it in the registry, from which the isolation tests are made. */
export function defineAction<Input, Output>(
  definition: Definition<Input, Output>,
): Definition<Input, Output> {
  enter(definition);
  return definition;
}
