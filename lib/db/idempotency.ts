import { Failure } from "./failure";
import type { Prisma } from "./generated/client";
import type { SessionTx } from "./transaction";

/** A caller's key for one action, and the hash of what was sent with it. */
export interface IdempotentCall {
  readonly action: string;
  readonly key: string;
  readonly bodyHash: Uint8Array<ArrayBuffer>;
}

/**
 * Takes the key for this transaction. Waits where another transaction holds it.
 * @returns the reply that was kept with the key, and when, or undefined when the work is still to be done
 * @throws Failure KEY_REUSED when the key came with another body
 */
export async function claimKey(
  tx: SessionTx,
  call: IdempotentCall,
): Promise<{ readonly reply: unknown; readonly at: string } | undefined> {
  const owner = ownerOf(tx);
  const { count } = await tx.db.idempotencyKey.createMany({
    data: [{ ...owner, ...call }],
    skipDuplicates: true,
  });
  if (count === 1) return undefined;
  const { action, key } = call;
  const kept = await tx.db.idempotencyKey.findUniqueOrThrow({
    where: { tenantId_actorId_action_key: { ...owner, action, key } },
  });
  const at = kept.createdAt.toISOString();
  if (!Buffer.from(kept.bodyHash).equals(call.bodyHash))
    throw new Failure("KEY_REUSED", { saved: { data: kept.reply, at } });
  return { reply: kept.reply, at };
}

/**
 * Keeps the reply with the key: both are committed with the work, or neither.
 * @returns the reply as every repeat will get it
 */
export async function keepReply<Reply>(tx: SessionTx, call: IdempotentCall, reply: Reply): Promise<Reply> {
  const { action, key } = call;
  const row = await tx.db.idempotencyKey.update({
    where: { tenantId_actorId_action_key: { ...ownerOf(tx), action, key } },
    // An action gives plain values (definition.ts), which its type does not say.
    data: { reply: reply as Prisma.InputJsonValue },
    select: { reply: true },
  });
  // What was written in this very statement.
  return row.reply as Reply;
}

/** @throws Failure FORBIDDEN for a command's session, which belongs to no person */
function ownerOf(tx: SessionTx): { tenantId: string; actorId: string } {
  const { tenant, person } = tx.who;
  if (person === null) throw new Failure("FORBIDDEN");
  return { tenantId: tenant.id, actorId: person.id };
}
