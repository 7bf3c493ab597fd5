import type { ActivityStatus } from "@/lib/domain/activity";
import type { SessionTx } from "../transaction";
import { type ActivityFilter, filterArguments } from "./filter";

/** How many activities the filter has in each state; a state without any is not among them. */
export async function countByStatus(
  tx: SessionTx,
  filter: ActivityFilter,
): Promise<ReadonlyMap<ActivityStatus, number>> {
  const rows = await tx.db.$queryRaw<{ status: ActivityStatus; count: number }[]>`
    SELECT status, count FROM app.activity_tally(${filterArguments(filter)})`;
  return new Map(rows.map(({ status, count }) => [status, count]));
}

/** How many there are in all. */
export async function countActivities(tx: SessionTx, filter: ActivityFilter): Promise<number> {
  const counts = await countByStatus(tx, filter);
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
