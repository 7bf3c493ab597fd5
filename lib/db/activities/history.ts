import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/** One change of an activity: which fields, from what to what. */
export interface HistoryEntry {
  readonly at: string;
  /** Null: a command, or somebody who is not known any more. */
  readonly by: string | null;
  /** The action's name, such as `activity.submit`. */
  readonly action: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** What happened to an activity that the session sees, oldest first; nothing of one that it does not see. */
export async function activityHistory(tx: SessionTx, id: string): Promise<HistoryEntry[]> {
  const rows = await tx.db.$queryRaw<(HistoryEntry & { by: string | null })[]>`
    SELECT app.instant(at) AS at, actor_id::text AS by, action, before, after FROM app.activity_history(${id})`;
  const names = await personNames(
    tx,
    rows.map(({ by }) => by),
  );
  return rows.map((row) => ({ ...row, by: row.by === null ? null : (names.get(row.by) ?? null) }));
}
