import "server-only";
import { type AuditEntry, recordAudit } from "@/lib/db/audit";
import { Failure } from "@/lib/db/failure";
import type { Named } from "@/lib/db/named";
import type { SessionTx, TimeLimit } from "@/lib/db/transaction";
import { type Scope, withScope } from "./scope";

/** Tells the audit of what changed nothing: an export, a denial, a reading. */
export function tell(token: string, ...entries: AuditEntry[]): Promise<void> {
  return withScope(token, "write", async (tx) => {
    for (const entry of entries) await recordAudit(tx, entry);
  });
}

/**
 * Reads in one read-only transaction of whoever asks. Where people were read by name, the audit is told before they are
 * shown.
 */
export async function readTold<T>(
  token: string,
  requestId: string,
  work: (tx: SessionTx, scope: Scope) => Promise<T>,
  pace: TimeLimit = "request",
): Promise<T> {
  let named: Named | undefined;
  const result = await withScope(
    token,
    "read",
    (tx, scope) => {
      named = tx.named;
      return work(tx, scope);
    },
    pace,
  );
  const entries = (named?.entries() ?? []).map(({ kind, unit }) => ({
    action: `${kind}.read`,
    entity: `${kind} of`,
    entityId: unit,
    requestId,
  }));
  if (entries.length > 0) await tell(token, ...entries);
  return result;
}

/** The same; where present figures take too long, those kept before will do, and the transaction knows of when they are. */
export async function readInTime<T>(
  token: string,
  requestId: string,
  work: (tx: SessionTx, scope: Scope) => Promise<T>,
): Promise<T> {
  try {
    return await readTold(token, requestId, work);
  } catch (error) {
    if (!(error instanceof Failure && error.detail.slow)) throw error;
    return readTold(token, requestId, work, "earlier");
  }
}
