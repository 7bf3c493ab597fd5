import type { KeptLock } from "@/lib/domain/lock";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/** A row with people by id. */
export interface LockRow extends Omit<KeptLock, "reopened"> {
  readonly reopenedAt: string | null;
  readonly reopenedBy: string | null;
  readonly reopenReason: string | null;
}

/** SQL: a `LockRow` from locks `l`. */
export const LOCK_COLUMNS = Prisma.sql`
  l.id::text, l.period, app.unit_code(l.unit_id) AS unit, app.instant(l.closed_at) AS "closedAt",
  l.closed_by::text AS "closedBy", l.reason, app.instant(l.reopened_at) AS "reopenedAt",
  l.reopened_by::text AS "reopenedBy", l.reopen_reason AS "reopenReason"`;

/** Rows as others see them: people by name, in one look-up for all. */
export async function toLocks(tx: SessionTx, rows: readonly LockRow[]): Promise<KeptLock[]> {
  const names = await personNames(
    tx,
    rows.flatMap(({ closedBy, reopenedBy }) => [closedBy, reopenedBy]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map(({ reopenedAt: at, reopenedBy, reopenReason: reason, ...row }) => ({
    ...{ id: row.id, period: row.period, unit: row.unit, closedAt: row.closedAt },
    ...{ closedBy: nameOf(row.closedBy), reason: row.reason },
    reopened: at === null || reason === null ? null : { at, by: nameOf(reopenedBy), reason },
  }));
}
