import type { SessionTx } from "../transaction";

/**
 * Closes a period; a unit by its id. Who and when come from the session.
 * @returns its id; null where it is closed already
 */
export async function insertLock(
  tx: SessionTx,
  { period, unitId, reason }: { period: string; unitId: string | null; reason: string | null },
): Promise<string | null> {
  const [row] = await tx.db.$queryRaw<{ id: string }[]>`
    INSERT INTO locks AS l (tenant_id, unit_id, period, reason)
    VALUES (${tx.who.tenant.id}::uuid, ${unitId}::uuid, ${period}, ${reason})
    ON CONFLICT (tenant_id, unit_id, period) WHERE reopened_at IS NULL DO NOTHING
    RETURNING l.id::text`;
  return row?.id ?? null;
}

/** Reopens what a lock closed; false for one that was reopened before. */
export async function reopenLock({ db }: SessionTx, id: string, reason: string): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE locks SET reopen_reason = ${reason} WHERE id::text = ${id} AND reopened_at IS NULL`;
  return count === 1;
}

/** Until the transaction ends nobody closes a period: what was found open stays so. */
export async function holdPeriods({ db }: SessionTx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('periods ' || app.tenant()::text, 0))`;
}
