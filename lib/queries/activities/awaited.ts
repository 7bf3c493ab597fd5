import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import {
  countAwaitedTo,
  countOwnAwaited,
  decidedBelow,
  loadAwaited,
  stakesIn,
} from "@/lib/db/activities/awaited";
import { type ActivityFilter, waitingForProvince } from "@/lib/db/activities/list";
import { holdActivities } from "@/lib/db/activities/read";
import { closedDaysAmong } from "@/lib/db/locks/list";
import type { SessionTx } from "@/lib/db/transaction";
import { lockOn } from "@/lib/domain/lock";
import { decidesEverywhere, recordsAt } from "@/lib/domain/policy";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import type { Concern } from "@/lib/domain/screen/activity-list";
import { daysWaited, patienceEnds, type Waiting, waitingFor } from "@/lib/domain/screen/waiting";
import { decideStep } from "@/lib/domain/workflow";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import { keyFor } from "@/lib/queries/kept/question";
import { keep } from "@/lib/queries/kept/store";
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

const GROUP_BYTES = 200;

/** What waits for the decision of whoever decides for the whole federation: counted once for all of them, told apart for each. */
export async function waitingForReader(tx: SessionTx, scope: Scope): Promise<Waiting> {
  const groups = await keep(keyFor(scope, { name: "waiting", params: null }), {
    make: () => waitingForProvince(tx, patienceEnds(scope.today)),
    bytes: ({ length }) => length * GROUP_BYTES,
  });
  return waitingFor(scope.person?.id ?? null, groups, scope.today);
}

/** As many long-waiting records as are counted one by one. */
const MOST_COUNTED = 1_000;

/** How many wait for the asker's decision in all, and for long. */
export async function awaitedInAll(tx: SessionTx, scope: Scope): Promise<Pick<Waiting, "count" | "long">> {
  if (decidesEverywhere(scope.memberships)) return waitingForReader(tx, scope);
  const all = await filterOf(tx, scope, {});
  return {
    count: await countAwaited(tx, scope, all),
    long: await countAwaitedTo(tx, { ...all, before: patienceEnds(scope.today) }, MOST_COUNTED),
  };
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
  scope: Scope,
  items: readonly Item[],
): Promise<(Item & Concern)[]> {
  const { memberships, today } = scope;
  const restorable = await restorableAmong(tx, scope, items);
  const stakes = await stakesIn(
    tx,
    items.map(({ id }) => id),
  );
  const own = new Set(recordsAt(memberships));
  return items.map((item) => {
    const { recorded = false, decides = false } = stakes.get(item.id) ?? {};
    const waits = item.status === "SUBMITTED" ? daysWaited(item, today) : null;
    return {
      ...{ ...item, mine: recorded || own.has(item.unit), decides, waits },
      restorable: restorable.has(item.id),
    };
  });
}

/** Ids of those that the reader may bring back: in no closed period. */
async function restorableAmong(
  tx: SessionTx,
  scope: Scope,
  items: readonly ShownActivity[],
): Promise<ReadonlySet<string>> {
  const gone = items.flatMap(({ id, withdrawn }) => (withdrawn === null ? [] : [id]));
  if (gone.length === 0) return new Set();
  const held = await holdActivities(tx, gone);
  const closedOf = await closedDaysAmong(
    tx,
    held.map(({ row }) => row.unit),
  );
  const open = held.filter(
    ({ row, state, position }) =>
      decideStep("restore", state, actorOver(scope, position), null).ok &&
      lockOn(closedOf(row.unit), [row.occurredOn]) === null,
  );
  return new Set(open.map(({ row }) => row.id));
}
