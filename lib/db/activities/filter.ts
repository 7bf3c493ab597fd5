import type { ActivityStatus } from "@/lib/domain/activity";
import type { CivilDate } from "@/lib/domain/calendar";
import { Prisma } from "../generated/client";

/** Which activities a list is about; what was withdrawn is in none. */
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

/** SQL: the filter as the first arguments of `app.activity_page` and `app.activity_tally`. */
export function filterArguments(filter: ActivityFilter): Prisma.Sql {
  const { among, from = null, to = null, types, statuses, outlets, words = [], urlKey = null } = filter;
  return Prisma.sql`${listed(among)}::uuid[], ${from}::date, ${to}::date, ${listed(types)}::text[],
    ${listed(statuses)}::text[], ${listed(outlets)}::text[], ${words.length === 0 ? null : [...words]}::text[],
    ${urlKey}::text`;
}

function listed(values: readonly string[] | null | undefined): string[] | null {
  return values == null ? null : [...values];
}
