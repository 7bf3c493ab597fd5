import type { Positioned } from "@/lib/domain/policy";
import type { ActivityState } from "@/lib/domain/workflow";
import type { SessionTx } from "../transaction";
import { ANCESTORS } from "../units/position";
import { type ActivityRecord, type ActivityRow, COLUMNS, SOURCE, toRecords } from "./record";

/** An activity with what policy and workflow judge it by. */
export interface HeldActivity {
  readonly row: ActivityRow;
  readonly state: ActivityState;
  readonly position: Positioned;
}

/** An activity by its id, withdrawn ones too, or null when the session does not see it. */
export async function holdActivity(tx: SessionTx, id: string): Promise<HeldActivity | null> {
  const [found] = await tx.db.$queryRaw<(ActivityRow & { ancestors: string[] })[]>`
    SELECT ${COLUMNS}, ${ANCESTORS} AS ancestors FROM ${SOURCE} WHERE a.id = ${id}`;
  if (found === undefined) return null;
  const { ancestors, ...row } = found;
  return {
    row,
    position: { unit: row.unit, level: row.level, ancestors },
    state: {
      status: row.status,
      withdrawn: row.withdrawnAt !== null,
      submittedBy: row.submittedBy,
      reviewed: row.reviewed,
      provincial: row.level === "PROVINCIAL",
    },
  };
}

/** An activity as others see it, or null when the session does not see it. */
export async function loadActivity(tx: SessionTx, id: string): Promise<ActivityRecord | null> {
  const rows = await tx.db.$queryRaw<ActivityRow[]>`SELECT ${COLUMNS} FROM ${SOURCE} WHERE a.id = ${id}`;
  const [record] = await toRecords(tx, rows);
  return record ?? null;
}
