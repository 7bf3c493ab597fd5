import type { ActivityStatus } from "@/lib/domain/activity";
import type { CivilDate } from "@/lib/domain/calendar";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";
import { type ActivityRecord, type ActivityRow, COLUMNS, SOURCE, toRecords } from "./record";

export interface ActivityFilter {
  /** Ids of units; null = every unit that the session sees. */
  readonly among: readonly string[] | null;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly types?: readonly string[] | undefined;
  readonly statuses?: readonly ActivityStatus[] | undefined;
  readonly outlets?: readonly string[] | undefined;
  /** Words of the title, without marks. */
  readonly words?: readonly string[] | undefined;
  /** A link in its comparable form. */
  readonly urlKey?: string | undefined;
}

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
  const wanted = conditions(filter);
  if (after !== null) wanted.push(Prisma.sql`(a.occurred_on, a.id) < (${after.on}::date, ${after.id})`);
  const rows = await tx.db.$queryRaw<ActivityRow[]>`
    SELECT ${COLUMNS} FROM ${SOURCE} WHERE ${Prisma.join(wanted, " AND ")}
    ORDER BY a.occurred_on DESC, a.id DESC LIMIT ${limit}`;
  return toRecords(tx, rows);
}

/** How many there are in all. */
export async function countActivities(tx: SessionTx, filter: ActivityFilter): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM activities a WHERE ${Prisma.join(conditions(filter), " AND ")}`;
  return row?.count ?? 0;
}

function conditions(filter: ActivityFilter): Prisma.Sql[] {
  const { among, from, to, types, statuses, outlets, words = [], urlKey } = filter;
  const all = [Prisma.sql`a.withdrawn_at IS NULL`];
  if (among !== null) all.push(Prisma.sql`a.unit_id = ANY (${[...among]}::uuid[])`);
  if (from !== undefined) all.push(Prisma.sql`a.occurred_on >= ${from}::date`);
  if (to !== undefined) all.push(Prisma.sql`a.occurred_on <= ${to}::date`);
  if (types !== undefined) all.push(Prisma.sql`a.type = ANY (${[...types]})`);
  if (statuses !== undefined) all.push(Prisma.sql`a.status = ANY (${[...statuses]})`);
  if (outlets !== undefined) all.push(Prisma.sql`a.outlet = ANY (${[...outlets]})`);
  if (urlKey !== undefined) all.push(Prisma.sql`a.url_key = ${urlKey}`);
  for (const word of words) {
    all.push(Prisma.sql`strpos(replace(lower(unaccent(a.title)), 'đ', 'd'), ${word}) > 0`);
  }
  return all;
}
