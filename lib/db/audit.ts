import type { Prisma } from "./generated/client";
import type { SessionTx } from "./transaction";

/** What happened to one record. `before` and `after` hold what changed, never a whole row that nobody touched. */
export interface AuditEntry {
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly unitId?: string | undefined;
  readonly before?: Prisma.InputJsonValue | undefined;
  readonly after?: Prisma.InputJsonValue | undefined;
  readonly requestId: string;
}

/** Entries of one statement: a server takes only so many parameters. */
const BATCH = 1_000;

/** Appends to the audit inside the transaction of the changes: these are not committed without it. */
export async function recordAudit(tx: SessionTx, ...entries: readonly AuditEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += BATCH) {
    // Not `create`: the app's role may add entries but never read one back.
    await tx.db.auditEntry.createMany({
      data: entries.slice(start, start + BATCH).map((entry) => columnsOf(tx, entry)),
    });
  }
}

function columnsOf(tx: SessionTx, { unitId, before, after, ...said }: AuditEntry) {
  return {
    ...said,
    tenantId: tx.who.tenant.id,
    actorId: tx.who.person?.id ?? null,
    purpose: tx.who.purpose,
    ...(unitId === undefined ? {} : { unitId }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
