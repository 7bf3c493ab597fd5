import type { ActivityStatus } from "@/lib/domain/activity";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";
import { type ActivityFilter, conditions } from "./filter";

/** How many activities the filter has in each state; a state without any is not among them. */
export async function countByStatus(
  tx: SessionTx,
  filter: Omit<ActivityFilter, "statuses">,
): Promise<ReadonlyMap<ActivityStatus, number>> {
  const rows = await tx.db.$queryRaw<{ status: ActivityStatus; count: number }[]>`
    SELECT a.status, count(*)::int AS count FROM activities a
    WHERE ${Prisma.join(conditions(filter), " AND ")} GROUP BY a.status`;
  return new Map(rows.map(({ status, count }) => [status, count]));
}
