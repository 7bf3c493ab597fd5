import type { ActivityStatus } from "@/lib/domain/activity";
import type { SessionTx } from "../transaction";

/** Statuses by id of the activities among `ids` that the session sees. */
export async function activityStatuses(
  tx: SessionTx,
  ids: readonly string[],
): Promise<Record<string, ActivityStatus>> {
  if (ids.length === 0) return {};
  const rows = await tx.db.$queryRaw<{ id: string; status: ActivityStatus }[]>`
    SELECT id, status FROM activities WHERE id = ANY (${[...ids]})`;
  return Object.fromEntries(rows.map(({ id, status }) => [id, status]));
}
