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
