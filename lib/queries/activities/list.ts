import * as z from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { ActivityFilter } from "@/lib/db/activities/list";
import * as db from "@/lib/db/activities/list";
import type { SessionTx } from "@/lib/db/transaction";
import { askedUnitIds } from "@/lib/db/units/reach";
import type { ActivityStatus } from "@/lib/domain/activity";
import { type CivilDate, earlierOf, firstDayOfYear, lastDayOfYear, laterOf } from "@/lib/domain/calendar";
import { comparableUrl } from "@/lib/domain/link";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { searchWords } from "@/lib/domain/text";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import { keyFor } from "@/lib/queries/kept/question";
import { keep } from "@/lib/queries/kept/store";
import type { ActivityQuestion } from "@/lib/schemas/activity-question";
import { code } from "@/lib/schemas/text";
import { date } from "@/lib/schemas/time";

/** A state and its number. */
const COUNT_BYTES = 100;

const place = z.tuple([date, code]).transform(([on, id]) => ({ on, id }));

/**
 * Activities that the asker sees, newest first.
 * @throws Failure NOT_FOUND for a unit out of sight, INVALID for a foreign cursor
 */
export async function listActivities(
  tx: SessionTx,
  scope: Scope,
  asked: ActivityQuestion,
): Promise<ListPart<ShownActivity>> {
  const after = readCursor(asked.cursor, place);
  const rows = await db.loadActivities(tx, await filterOf(tx, scope, asked), {
    after,
    limit: asked.limit + 1,
  });
  return listPart(rows, asked.limit, ({ occurredOn, id }) => [occurredOn, id]);
}

/** How many activities a filter has in each state: counted once for all who see the same, until something changes. */
export function countsByState(
  tx: SessionTx,
  scope: Scope,
  filter: Omit<ActivityFilter, "statuses">,
): Promise<ReadonlyMap<ActivityStatus, number>> {
  return keep(keyFor(scope, { name: "counts", params: filter }), {
    make: () => db.countByStatus(tx, filter),
    bytes: ({ size }) => size * COUNT_BYTES,
  });
}

/** How many activities the same question has in all. */
export async function countActivities(
  tx: SessionTx,
  scope: Scope,
  asked: Omit<ActivityQuestion, "limit" | "cursor">,
): Promise<number> {
  const counts = await db.countByStatus(tx, await filterOf(tx, scope, asked));
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** What the question means in the tree of today. @throws Failure NOT_FOUND for a unit out of sight */
export async function filterOf(
  tx: SessionTx,
  { today }: Scope,
  asked: Omit<ActivityQuestion, "limit" | "cursor">,
): Promise<ActivityFilter> {
  return {
    among: await askedUnitIds(tx, asked, today),
    types: asked.type,
    statuses: asked.status,
    outlets: asked.outlet,
    words: searchWords(asked.q ?? ""),
    // No activity has an empty key: a text that is no link has none like it.
    urlKey: asked.url === undefined ? undefined : (comparableUrl(asked.url) ?? ""),
    ...daysOf(asked),
  };
}

/** A year is a stretch of days like any other; with days of its own as well, what both allow. */
function daysOf({ year, from, to }: Pick<ActivityQuestion, "year" | "from" | "to">): {
  from?: CivilDate | undefined;
  to?: CivilDate | undefined;
} {
  if (year === undefined) return { from, to };
  const [first, last] = [firstDayOfYear(year), lastDayOfYear(year)];
  return { from: laterOf(first, from ?? first), to: earlierOf(last, to ?? last) };
}
