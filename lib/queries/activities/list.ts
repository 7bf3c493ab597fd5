import * as z from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { ActivityFilter } from "@/lib/db/activities/list";
import * as db from "@/lib/db/activities/list";
import type { SessionTx } from "@/lib/db/transaction";
import { askedUnitIds } from "@/lib/db/units/reach";
import { ACTIVITY_STATUSES, type ActivityStatus, isAtOrPast } from "@/lib/domain/activity";
import { type CivilDate, firstDayOfYear, lastDayOfYear } from "@/lib/domain/calendar";
import { treeDay } from "@/lib/domain/compliance/tree";
import { comparableUrl } from "@/lib/domain/link";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { searchWords } from "@/lib/domain/text";
import { trimmed } from "@/lib/domain/unseen";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import { keyFor } from "@/lib/queries/kept/question";
import { keptRecords } from "@/lib/queries/kept/records";
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

/** How many activities the same question has in all that were not withdrawn. */
export async function countActivities(
  tx: SessionTx,
  scope: Scope,
  asked: Omit<ActivityQuestion, "limit" | "cursor" | "withdrawn">,
): Promise<number> {
  const counts = await countsByState(tx, scope, await filterOf(tx, scope, asked));
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** The day whose tree the question's units are of: of the day that it names, else today's. */
export function treeOf(
  { today }: Pick<Scope, "today">,
  { structure, asOf }: Pick<ActivityQuestion, "structure" | "asOf">,
): CivilDate {
  return treeDay(structure, today) ?? asOf ?? today;
}

/** What the question means in the tree that it names. @throws Failure NOT_FOUND for a unit out of sight */
export async function filterOf(
  tx: SessionTx,
  scope: Pick<Scope, "today">,
  asked: Omit<ActivityQuestion, "limit" | "cursor">,
): Promise<ActivityFilter> {
  const { unit, scope: reach, level, under } = asked;
  const units = { unit, scope: reach, level, under };
  const tree = treeOf(scope, asked);
  return {
    among: await keptRecords(tx, { name: "reach", params: { ...units, tree } }, () =>
      askedUnitIds(tx, units, tree),
    ),
    types: asked.type,
    statuses: statusesOf(asked),
    outlets: asked.outlet,
    contents: asked.content,
    forms: asked.form,
    audiences: asked.audience,
    withdrawn: asked.withdrawn,
    ...sought(asked),
    ...daysOf(asked),
  };
}

function statusesOf({
  status,
  countsFrom,
}: Pick<ActivityQuestion, "status" | "countsFrom">): readonly ActivityStatus[] | undefined {
  if (countsFrom === undefined) return status;
  return (status ?? ACTIVITY_STATUSES).filter((each) => isAtOrPast(each, countsFrom));
}

/**
 * A link that is pasted into a search is looked for as a link, in whatever form it was recorded; what begins like one
 * without its scheme, as a part of its comparable form.
 */
function sought({
  q = "",
  url,
}: Pick<ActivityQuestion, "q" | "url">): Pick<ActivityFilter, "words" | "urlKey"> {
  const said = trimmed(q);
  if (url === undefined && /^https?:\/\//i.test(said)) return sought({ url: said });
  const part = /^[^\s/]+\.[^\s/]+\/\S*$/.test(said) ? comparableUrl(`https://${said}`) : null;
  // No activity has an empty key: a text that is no link has none like it.
  const urlKey = url === undefined ? undefined : (comparableUrl(url) ?? "");
  return { words: searchWords(part ?? q), urlKey };
}

/** A year is a stretch of days like any other, and so is all until a day; what each of them allows. */
function daysOf({ year, from, to, asOf }: Pick<ActivityQuestion, "year" | "from" | "to" | "asOf">): {
  from?: CivilDate | undefined;
  to?: CivilDate | undefined;
} {
  const first = year === undefined ? [] : [firstDayOfYear(year)];
  const last = year === undefined ? [] : [lastDayOfYear(year)];
  return {
    from: [from ?? [], first].flat().sort().at(-1),
    to: [to ?? [], asOf ?? [], last].flat().sort()[0],
  };
}
