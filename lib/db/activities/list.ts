import type { CivilDate } from "@/lib/domain/calendar";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";
import { type ActivityFilter, conditions } from "./filter";
import { type ActivityRecord, type ActivityRow, COLUMNS, SOURCE, toRecords } from "./record";

/** The place after which a page begins, in the order of the list. */
export interface ActivityPlace {
  readonly on: CivilDate;
  readonly id: string;
}

export interface ActivityPage {
  readonly after: ActivityPlace | null;
  readonly limit: number;
}

/** Activities that are not withdrawn, newest first (occurred_on, then id, descending). */
export async function listActivities(
  tx: SessionTx,
  filter: ActivityFilter,
  { after, limit }: ActivityPage,
): Promise<ActivityRecord[]> {
  const { among, from = null, to = null, words = [], urlKey = null } = filter;
  const [types, statuses, outlets] = [filter.types, filter.statuses, filter.outlets].map(listed);
  const rows = await tx.db.$queryRaw<ActivityRow[]>`
    SELECT ${COLUMNS} FROM ${SOURCE}
    WHERE a.id = ANY ((SELECT app.activity_page(${listed(among ?? undefined)}::uuid[], ${from}::date, ${to}::date,
      ${types}::text[], ${statuses}::text[], ${outlets}::text[], ${words.length === 0 ? null : [...words]}::text[],
      ${urlKey}::text, ${after?.on ?? null}::date, ${after?.id ?? null}::text, ${limit}::int))::text[])
    ORDER BY a.occurred_on DESC, a.id DESC`;
  return toRecords(tx, rows);
}

/** How many there are in all. */
export async function countActivities(tx: SessionTx, filter: ActivityFilter): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM activities a WHERE ${Prisma.join(conditions(filter), " AND ")}`;
  return row?.count ?? 0;
}

function listed(values: readonly string[] | undefined): string[] | null {
  return values === undefined ? null : [...values];
}
