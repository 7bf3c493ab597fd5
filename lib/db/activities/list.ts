import type { ActivityStatus } from "@/lib/domain/activity";
import type { CivilDate } from "@/lib/domain/calendar";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import type { WaitingGroup } from "@/lib/domain/screen/waiting";
import { Prisma } from "../generated/client";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";
import { LISTED, type ListedRow, toList } from "./columns";

/** Which activities a list is about: what was withdrawn, or what was not. */
export interface ActivityFilter {
  /** Ids of units; null = every unit that the session sees. */
  readonly among: readonly string[] | null;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly types?: readonly string[] | undefined;
  readonly statuses?: readonly ActivityStatus[] | undefined;
  readonly outlets?: readonly string[] | undefined;
  /** Words of the title or parts of the link, without marks. */
  readonly words?: readonly string[] | undefined;
  /** A link in its comparable form. */
  readonly urlKey?: string | undefined;
  /** What is said of them; `~` among them, or among outlets = it is not said. */
  readonly contents?: readonly string[] | undefined;
  readonly forms?: readonly string[] | undefined;
  readonly audiences?: readonly string[] | undefined;
  readonly withdrawn?: boolean | undefined;
}

/** SQL: the filter as the first arguments of functions that ask for activities. */
export function filterArguments(filter: ActivityFilter): Prisma.Sql {
  const { among, from = null, to = null, types, statuses, outlets, words = [], urlKey = null } = filter;
  return Prisma.sql`${listed(among)}::uuid[], ${from}::date, ${to}::date, ${listed(types)}::text[],
    ${listed(statuses)}::text[], ${listed(outlets)}::text[], ${words.length === 0 ? null : [...words]}::text[],
    ${urlKey}::text, ${saidArguments(filter)}`;
}

/** SQL: what is said of activities, as functions take it behind the link. */
export function saidArguments({ contents, forms, audiences }: ActivityFilter): Prisma.Sql {
  return Prisma.sql`${listed(contents)}::text[], ${listed(forms)}::text[], ${listed(audiences)}::text[]`;
}

/** A list as a parameter; null = whatever. */
export function listed(values: readonly string[] | null | undefined): string[] | null {
  return values == null ? null : [...values];
}

/** The place of an activity in the order of the list. */
export interface ActivityPlace {
  readonly on: CivilDate;
  readonly id: string;
}

/** Activities, newest first (occurred_on, then id, descending). */
export async function loadActivities(
  tx: SessionTx,
  filter: ActivityFilter,
  { after, limit }: Stretch<ActivityPlace>,
): Promise<ShownActivity[]> {
  const page = filter.withdrawn ? Prisma.sql`app.withdrawn_page` : Prisma.sql`app.activity_page`;
  const rows = await tx.db.$queryRaw<ListedRow[]>`
    ${LISTED}
    WHERE a.id = ANY ((SELECT ${page}(${filterArguments(filter)}, ${after?.on ?? null}::date,
      ${after?.id ?? null}::text, ${limit}::int))::text[])
    ORDER BY a.occurred_on DESC, a.id DESC`;
  return toList(tx, rows);
}

/** What was recorded last of a unit, whatever day it is about. */
export async function recentlyRecorded(tx: SessionTx, unit: string, limit: number): Promise<ShownActivity[]> {
  const rows = await tx.db.$queryRaw<ListedRow[]>`
    WITH latest AS MATERIALIZED (
      SELECT r.id FROM activities r
      WHERE r.unit_id = (SELECT n.id FROM units n WHERE n.code = ${unit}) AND r.withdrawn_at IS NULL
      ORDER BY r.created_at DESC, r.id DESC LIMIT ${limit})
    ${LISTED} WHERE a.id = ANY (ARRAY(SELECT id FROM latest))
    ORDER BY a.created_at DESC, a.id DESC`;
  return toList(tx, rows);
}

/** How many activities of the filter that were not withdrawn are in each state; a state without any is not among them. */
export async function countByStatus(
  tx: SessionTx,
  filter: ActivityFilter,
): Promise<ReadonlyMap<ActivityStatus, number>> {
  const rows = await tx.db.$queryRaw<{ status: ActivityStatus; count: number }[]>`
    SELECT status, count FROM app.activity_tally(${filterArguments(filter)})`;
  return new Map(rows.map(({ status, count }) => [status, count]));
}

/** How many activities of the filter were withdrawn, in whatever state. */
export async function countWithdrawn(tx: SessionTx, filter: ActivityFilter): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`
    SELECT app.withdrawn_count(${filterArguments(filter)}) AS count`;
  return row?.count ?? 0;
}

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

/**
 * What waits now, of any year, where this reader decides for the whole federation (compliance.md §10), by who handed it
 * in and when; nothing for those who only read. Of what was handed in before `since` only that of those who decide is told
 * apart, all the rest is of its oldest day and nobody's.
 */
export async function waitingForProvince(tx: SessionTx, since: CivilDate): Promise<WaitingGroup[]> {
  return tx.db.$queryRaw<WaitingGroup[]>`
    SELECT person AS by, day::text AS on, count FROM app.waiting_for_province(${since}::date)`;
}
