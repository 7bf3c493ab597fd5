import type { KeptLock } from "@/lib/domain/lock";
import { orNotFound } from "../failure";
import type { SessionTx } from "../transaction";
import { LOCK_COLUMNS, type LockRow, toLocks } from "./columns";

/** A lock by its id. @throws Failure NOT_FOUND also where it does not concern the session's units */
export async function loadLock(tx: SessionTx, id: string): Promise<KeptLock> {
  const rows = await tx.db.$queryRaw<LockRow[]>`SELECT ${LOCK_COLUMNS} FROM locks l WHERE l.id::text = ${id}`;
  return orNotFound((await toLocks(tx, rows))[0]);
}

/** The lock in force of a period; a unit by its id. Null where it is open. */
export async function findLock(
  tx: SessionTx,
  period: string,
  unitId: string | null,
): Promise<KeptLock | null> {
  const rows = await tx.db.$queryRaw<LockRow[]>`
    SELECT ${LOCK_COLUMNS} FROM locks l
    WHERE l.period = ${period} AND l.unit_id IS NOT DISTINCT FROM ${unitId}::uuid AND l.reopened_at IS NULL`;
  const [lock] = await toLocks(tx, rows);
  return lock ?? null;
}
