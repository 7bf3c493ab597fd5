import "server-only";
import { createHash } from "node:crypto";
import { parseWith, storable } from "@/lib/auth/parse";
import { holds } from "@/lib/auth/rights";
import type { Scope } from "@/lib/auth/scope";
import { withScope } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/db/audit";
import { Failure } from "@/lib/db/failure";
import { claimKey, type IdempotentCall, keepReply } from "@/lib/db/idempotency";
import type { SessionTx } from "@/lib/db/transaction";
import type { Change, Definition } from "./definition";

const KEY = /^[\x21-\x7e]{1,200}$/;

/** One request for an action, its caller known and its origin checked. */
export interface ActionRequest {
  readonly token: string;
  readonly payload: unknown;
  /** The caller's idempotency key, if it sent one. */
  readonly key: string | undefined;
  readonly requestId: string;
  /** The id of whoever opened the form that sends it, where a form says so. */
  readonly openedBy?: string | undefined;
}

/**
 * Session, schema, permission, work, audit and kept reply in one transaction (security.md §1).
 * @returns what the work returned, or what it returned the first time the key came
 * @throws Failure for whatever can be expected; nothing is written then
 */
export async function perform<Input, Output>(
  definition: Definition<Input, Output>,
  request: ActionRequest,
): Promise<Output> {
  const call = idempotentCall(definition.name, request);
  return withScope(request.token, "write", async (tx, scope) => {
    refuseOther(scope, request);
    const input = parseWith(definition.schema, storable(request.payload));
    if (!holds(scope, definition.right)) throw new Failure("FORBIDDEN");
    const kept = call && (await claimKey(tx, call));
    // Only this pipeline keeps replies, under the action's own name.
    if (kept) return kept.reply as Output;
    const audit = auditor(tx, definition.name, request.requestId);
    const output = await definition.work({ tx, scope, input, audit: audit.record });
    if (audit.entries() === 0) throw new Error(`${definition.name} left no audit entry`);
    return call ? keepReply(tx, call, output) : output;
  });
}

/** A form that another opened in this browser would be saved in the name of whoever is signed in now. */
function refuseOther({ person }: Scope, { openedBy }: ActionRequest): void {
  if (openedBy !== undefined && openedBy !== person?.id) throw new Failure("OTHER_PERSON");
}

function auditor(tx: SessionTx, action: string, requestId: string) {
  let entries = 0;
  return {
    entries: () => entries,
    record: async (change: Change) => {
      await recordAudit(tx, { ...change, action, requestId });
      entries += 1;
    },
  };
}

/** Hashed before the transaction begins: no work that the database need not wait for happens inside. */
function idempotentCall(action: string, { key, payload }: ActionRequest): IdempotentCall | undefined {
  if (key === undefined) return undefined;
  if (!KEY.test(key)) throw new Failure("MALFORMED");
  const bodyHash = createHash("sha256").update(canonical(payload)).digest();
  return { action, key, bodyHash: new Uint8Array(bodyHash) };
}

/** The same body whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === "object" && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}
