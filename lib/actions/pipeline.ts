import "server-only";
import { createHash } from "node:crypto";
import { parseWith, storable, takenBy } from "@/lib/auth/parse";
import { holds, type Right } from "@/lib/auth/rights";
import { askingScope, type Scope, withOwingScope, withScope } from "@/lib/auth/scope";
import { tell } from "@/lib/auth/told";
import { recordAudit } from "@/lib/db/audit";
import { Failure, type FailureCode, type FieldError } from "@/lib/db/failure";
import { claimKey, type IdempotentCall, keepReply } from "@/lib/db/idempotency";
import { rehearsed, type SessionTx } from "@/lib/db/transaction";
import { provenLongAgo } from "@/lib/db/users/list";
import { canonicalJson } from "@/lib/domain/canonical";
import type { Change, Definition, Work } from "./definition";
import type { RegisteredAction } from "./registry";

const DENIALS: ReadonlySet<FailureCode> = new Set(["FORBIDDEN", "OWN_SUBMISSION"]);
/** What asks whoever stays signed in on a machine of their own for their password again, now and then. */
const ADMINISTERING: ReadonlySet<Right> = new Set(["administers", "managesAccounts"]);
/** So long whoever heard no reply asks again; what was told before that has been handed out, and is not ended by a repeat. */
const UNHEARD_MS = 10 * 60_000;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** One request for an action, its caller known and its origin checked. */
export interface ActionRequest {
  readonly token: string;
  readonly payload: unknown;
  /** The caller's idempotency key, if it sent one. */
  readonly key: string | undefined;
  readonly requestId: string;
  /** The id of whoever opened the page that sends it, where that says so. */
  readonly openedBy?: string | undefined;
  /** Hears how far the work has come, where that takes long. */
  readonly advance?: Work<unknown>["advance"];
}

/**
 * Session, schema, permission, work, audit and kept reply in one transaction (security.md §1).
 * @returns what the work returned, or what it returned the first time the key came, with another secret where it told one that may not have been heard
 * @throws Failure for whatever can be expected; nothing is written then
 */
export async function perform<Input, Output>(
  definition: Definition<Input, Output>,
  request: ActionRequest,
): Promise<Output> {
  const work = (tx: SessionTx, scope: Scope) => performed(definition, request, tx, scope);
  const enter = definition.owing ? withOwingScope : withScope;
  return tellingDenials(definition.name, request, enter(request.token, "write", work, definition.pace));
}

/** Who asks for something, of which request. */
type Asking = Pick<ActionRequest, "token" | "requestId" | "openedBy">;

/**
 * Asks whether the caller may begin what takes long before it can be performed.
 * @throws Failure OTHER_PERSON, FORBIDDEN, as performing it would
 */
export async function mayBegin({ name, right }: RegisteredAction, asking: Asking): Promise<void> {
  const asked = askingScope(asking.token).then((scope) => {
    refuseOther(scope, asking);
    if (!holds(scope, right)) throw new Failure("FORBIDDEN");
  });
  await tellingDenials(name, asking, asked);
}

async function tellingDenials<T>(action: string, asking: Asking, work: Promise<T>): Promise<T> {
  return work.catch(async (error: unknown) => {
    if (error instanceof Failure && DENIALS.has(error.code)) await denied(action, asking, error);
    throw error;
  });
}

/** What was denied left nothing behind, so that its entry has a transaction of its own. */
function denied(action: string, { token, requestId }: Asking, { code }: Failure): Promise<void> {
  return tell(token, { action: "denied", entity: "action", entityId: action, after: { code }, requestId });
}

async function performed<Input, Output>(
  definition: Definition<Input, Output>,
  request: ActionRequest,
  tx: SessionTx,
  scope: Scope,
): Promise<Output> {
  refuseOther(scope, request);
  const payload = storable(request.payload);
  const input = await understood(definition, payload, tx, scope);
  const call = idempotentCall(definition, request.key, payload);
  await checkRight(tx, scope, definition.right);
  const { advance = () => undefined } = request;
  if (definition.tries?.(input)) {
    const work = () => definition.work({ tx, scope, input, advance, audit: async () => undefined });
    return rehearsed(tx, work);
  }
  const kept = call && (await claimKey(tx, call));
  // Only this pipeline keeps replies, under the action's own name.
  const saved = kept?.reply as Output | undefined;
  const again = kept && againAt(definition, kept.at, tx.begun);
  if (saved !== undefined && again === undefined) return saved;
  const audit = auditor(tx, definition.name, request.requestId);
  const context = { tx, scope, input, advance, audit: audit.record };
  const output = await (saved !== undefined && again ? again(context, saved) : definition.work(context));
  if (audit.entries() === 0 && again === undefined) throw new Error(`${definition.name} left no audit entry`);
  return call === undefined ? output : keptAs(definition, tx, call, output);
}

/** What tells a secret again whose telling may not have been heard. */
function againAt<Input, Output>({ toldOnce }: Definition<Input, Output>, at: string, now: number) {
  return now - Date.parse(at) < UNHEARD_MS ? toldOnce?.again : undefined;
}

/** The reply as it is told now; its key keeps it without a secret. */
async function keptAs<Input, Output>(
  { toldOnce }: Definition<Input, Output>,
  tx: SessionTx,
  call: IdempotentCall,
  output: Output,
): Promise<Output> {
  if (toldOnce === undefined) return keepReply(tx, call, output);
  await keepReply(tx, call, toldOnce.kept(output));
  return output;
}

/** @throws Failure FORBIDDEN, PROVE_AGAIN for whoever would administer long after they typed their password */
async function checkRight(tx: SessionTx, scope: Scope, right: Right): Promise<void> {
  if (!holds(scope, right)) throw new Failure("FORBIDDEN");
  if (ADMINISTERING.has(right) && (await provenLongAgo(tx))) throw new Failure("PROVE_AGAIN");
}

/** @throws Failure INVALID with all that can be told of the payload */
async function understood<Input, Output>(
  { schema, right, alsoWrong, alsoKnown }: Definition<Input, Output>,
  payload: unknown,
  tx: SessionTx,
  scope: Scope,
): Promise<Input> {
  try {
    return parseWith(schema, payload);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const errors = [...(error.detail.errors ?? [])];
    const said = { ...Object(payload) };
    const add = (more: readonly FieldError[] = []) => {
      const told = new Set(errors.map(({ path }) => path));
      errors.push(...more.filter(({ path }) => !told.has(path)));
    };
    add(alsoWrong?.(said, scope.today));
    if (alsoKnown && holds(scope, right)) add(await alsoKnown({ tx, scope }, takenBy(schema, said)));
    throw new Failure("INVALID", { cause: error, errors });
  }
}

/** What another opened in this browser would be saved in the name of whoever is signed in now. */
function refuseOther({ person }: Scope, { openedBy }: Asking): void {
  if (openedBy !== undefined && openedBy !== person?.id) throw new Failure("OTHER_PERSON");
}

function auditor(tx: SessionTx, action: string, requestId: string) {
  let entries = 0;
  return {
    entries: () => entries,
    record: async (...changes: readonly Change[]) => {
      await recordAudit(tx, ...changes.map((change) => ({ action, ...change, requestId })));
      entries += changes.length;
    },
  };
}

/** Of a payload that was found to be plain: what a form sends may hold cycles, of which there is no text to hash. */
function idempotentCall(
  { name: action, secret }: Pick<Definition<unknown, unknown>, "name" | "secret">,
  key: string | undefined,
  payload: unknown,
): IdempotentCall | undefined {
  if (key === undefined || secret) return undefined;
  if (!KEY.test(key)) throw new Failure("MALFORMED");
  const bodyHash = createHash("sha256").update(canonicalJson(payload)).digest();
  return { action, key, bodyHash: new Uint8Array(bodyHash) };
}
