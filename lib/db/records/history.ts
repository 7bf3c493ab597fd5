import type { RecordChange } from "@/lib/domain/screen/record";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/** What happened to an activity that the session sees, oldest first; nothing of one that it does not see. */
export function activityHistory(tx: SessionTx, id: string): Promise<RecordChange[]> {
  return entries(tx, Prisma.sql`app.activity_history(${id})`);
}

/** The same of a record without a workflow. @param entity what the audit calls it */
export function recordHistory(tx: SessionTx, entity: string, id: string): Promise<RecordChange[]> {
  return entries(tx, Prisma.sql`app.record_history(${entity}, ${id})`);
}

async function entries(tx: SessionTx, from: Prisma.Sql): Promise<RecordChange[]> {
  const rows = await tx.db.$queryRaw<RecordChange[]>`
    SELECT app.instant(at) AS at, actor_id::text AS by, action, before, after FROM ${from}`;
  const names = await personNames(
    tx,
    rows.map(({ by }) => by),
  );
  return rows.map((row) => ({ ...row, by: row.by === null ? null : (names.get(row.by) ?? null) }));
}
