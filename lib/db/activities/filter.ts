import type { ActivityStatus } from "@/lib/domain/activity";
import type { CivilDate } from "@/lib/domain/calendar";
import { Prisma } from "../generated/client";

/** Which activities a list is about. */
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

/** SQL: the filter over activities `a`; what was withdrawn is in no list. */
export function conditions(filter: ActivityFilter): Prisma.Sql[] {
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
