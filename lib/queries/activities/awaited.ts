import type { Scope } from "@/lib/auth/scope";
import { countOwnAwaited, decidedBelow, loadAwaited, stakesIn } from "@/lib/db/activities/awaited";
import type { ActivityFilter } from "@/lib/db/activities/list";
import type { SessionTx } from "@/lib/db/transaction";
import { decidesEverywhere, recordsAt } from "@/lib/domain/policy";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import type { Concern } from "@/lib/domain/screen/activity-list";
import { daysWaited } from "@/lib/domain/screen/waiting";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import type { ActivityQuestion } from "@/lib/schemas/activity-question";
import { code } from "@/lib/schemas/text";
import { countsByState, filterOf } from "./list";

/**
 * Activities that wait, the longest first; of the asker's own decision alone, or of anybody's.
 * @throws Failure NOT_FOUND for a unit out of sight, INVALID for a foreign cursor
 */
export async function awaitedActivities(
  tx: SessionTx,
  scope: Scope,
  asked: Omit<ActivityQuestion, "status">,
  mine: boolean,
): Promise<ListPart<ShownActivity>> {
  const after = readCursor(asked.cursor, code);
  const filter = { ...(await filterOf(tx, scope, asked)), mine };
  const rows = await loadAwaited(tx, filter, { after, limit: asked.limit + 1 });
  return listPart(rows, asked.limit, ({ id }) => id);
}

/** How many wait for the asker's decision under a filter: by the counts, less what they handed in themselves. */
export async function countAwaited(tx: SessionTx, scope: Scope, filter: ActivityFilter): Promise<number> {
  const among = decidesEverywhere(scope.memberships) ? filter.among : await decidedBelow(tx, filter.among);
  const decided = { ...filter, among };
  const counts = await countsByState(tx, scope, decided);
  return (counts.get("SUBMITTED") ?? 0) - (await countOwnAwaited(tx, decided));
}

/** The same lines, each with what it is to the reader. */
export async function withConcern<Item extends ShownActivity>(
  tx: SessionTx,
  { memberships, today }: Scope,
  items: readonly Item[],
): Promise<(Item & Concern)[]> {
  const stakes = await stakesIn(
    tx,
    items.map(({ id }) => id),
  );
  const own = new Set(recordsAt(memberships));
  return items.map((item) => {
    const { recorded = false, decides = false } = stakes.get(item.id) ?? {};
    const waits = item.status === "SUBMITTED" ? daysWaited(item, today) : null;
    return { ...item, mine: recorded || own.has(item.unit), decides, waits };
  });
}
