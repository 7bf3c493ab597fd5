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

/** Appends to the audit inside the transaction of the change: the one is not committed without the other. */
export async function recordAudit(tx: SessionTx, entry: AuditEntry): Promise<void> {
  const { unitId, before, after, ...said } = entry;
  // Not `create`: the app's role may add entries but never read one back.
  await tx.db.auditEntry.createMany({
    data: [
      {
        ...said,
        tenantId: tx.who.tenant.id,
        actorId: tx.who.person?.id ?? null,
        purpose: tx.who.purpose,
        ...(unitId === undefined ? {} : { unitId }),
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ],
  });
}
