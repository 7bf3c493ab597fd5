import type { ClosedDays, KeptLock } from "@/lib/domain/lock";
import { Prisma } from "../generated/client";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";
import { LOCK_COLUMNS, type LockRow, toLocks } from "./columns";

/** Locks that concern a unit which the session sees, the newest first, also those that were reopened. */
export async function loadLocks(tx: SessionTx, { after, limit }: Stretch<string>): Promise<KeptLock[]> {
  const older = after === null ? Prisma.empty : Prisma.sql`WHERE l.id < ${after}::uuid`;
  const rows = await tx.db.$queryRaw<LockRow[]>`
    SELECT ${LOCK_COLUMNS} FROM locks l ${older} ORDER BY l.id DESC LIMIT ${limit}`;
  return toLocks(tx, rows);
}

/** The days on which a unit is closed, by its code; none for one that the session does not see. */
export async function closedDaysOf(tx: SessionTx, unit: string): Promise<ClosedDays[]> {
  return (await closedDaysAmong(tx, [unit]))(unit);
}

/** The same of several units, by their codes. */
export async function closedDaysAmong(
  tx: SessionTx,
  units: readonly string[],
): Promise<(unit: string) => ClosedDays[]> {
  const rows = await tx.db.$queryRaw<
    (LockRow & { readonly first: string; readonly past: string; readonly closed: string | null })[]
  >`
    SELECT c.first::text, c.past::text, app.unit_code(c.unit_id) AS closed, ${LOCK_COLUMNS}
    FROM app.closed_days(ARRAY(SELECT u.id FROM units u WHERE u.code = ANY (${[...units]}))) c
    JOIN locks l ON l.id = c.lock
    ORDER BY c.first, l.id`;
  const locks = await toLocks(tx, rows);
  const days = rows.flatMap(({ first, past, closed }, index) => {
    const lock = locks[index];
    return lock === undefined ? [] : [{ closed, days: { first, past, lock } }];
  });
  return (unit) => days.flatMap((each) => (each.closed === null || each.closed === unit ? [each.days] : []));
}
