import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { refuse } from "@/lib/actions/field-error";
import { wrongUnit } from "@/lib/actions/units/known";
import { type Failure, tooLate } from "@/lib/db/failure";
import { findLock, loadLock } from "@/lib/db/locks/read";
import { insertLock, reopenLock } from "@/lib/db/locks/write";
import type { SessionTx } from "@/lib/db/transaction";
import { visibleUnitId } from "@/lib/db/units/read";
import type { KeptLock } from "@/lib/domain/lock";
import type { lockReopening, newLock } from "@/lib/schemas/lock";

/** Closes a period for everybody, until it is reopened. */
export async function lockPeriod({ tx, input, audit }: Work<z.output<typeof newLock>>): Promise<KeptLock> {
  const { period, unit, reason } = input;
  const unitId = unit === null ? null : await visibleUnitId(tx, unit);
  refuse(await wrongUnit(tx, input));
  const id = await insertLock(tx, { period, unitId, reason });
  if (id === null) throw await closedBefore(tx, period, unitId);
  await audit({ entity: "lock", entityId: id, unitId: unitId ?? undefined, after: { period, unit, reason } });
  return loadLock(tx, id);
}

/** Reopens what a lock closed. */
export async function unlockPeriod({
  tx,
  input: { id, reason },
  audit,
}: Work<z.output<typeof lockReopening>>): Promise<KeptLock> {
  const { period, unit } = await loadLock(tx, id);
  if (!(await reopenLock(tx, id, reason)))
    throw tooLate("ILLEGAL_TRANSITION", "reopened", (await loadLock(tx, id)).reopened);
  const unitId = unit === null ? null : await visibleUnitId(tx, unit);
  await audit({
    entity: "lock",
    entityId: id,
    unitId: unitId ?? undefined,
    before: { period, unit },
    after: { reopened: true, reason },
  });
  return loadLock(tx, id);
}

async function closedBefore(tx: SessionTx, period: string, unitId: string | null): Promise<Failure> {
  const lock = await findLock(tx, period, unitId);
  return tooLate("DUPLICATE", "closed", lock && { by: lock.closedBy, at: lock.closedAt });
}
