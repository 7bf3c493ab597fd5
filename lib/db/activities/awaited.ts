import type { CivilDate } from "@/lib/domain/calendar";
import { UNSAID } from "@/lib/domain/pivot";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { Prisma } from "../generated/client";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";
import { LISTED, type ListedRow, toList } from "./columns";
import { type ActivityFilter, listed, saidArguments } from "./list";

/** Since when an activity has waited: what an import brought was never handed in. As the index of what waits has it. */
const SINCE = Prisma.sql`(CASE WHEN a.submitted_at IS NULL THEN a.created_at ELSE a.submitted_at END)`;

/**
 * What the session decides on: the province on everything, upper unions on grassroots ones where the federation has
 * chosen so, nobody on their own submission (security.md §3).
 */
function decidable({ who }: SessionTx): Prisma.Sql {
  const below = Prisma.sql`a.unit_id = ANY ((SELECT app.units_under(ARRAY['UPPER_EDITOR']))::uuid[])
    AND EXISTS (SELECT FROM units g WHERE g.tenant_id = a.tenant_id AND g.id = a.unit_id AND g.level = 'GRASSROOTS')`;
  return Prisma.sql`a.submitted_by IS DISTINCT FROM (SELECT app.person()) AND (
    a.unit_id = ANY ((SELECT app.units_under(ARRAY['PROVINCIAL_ADMIN', 'PROVINCIAL_STAFF', 'REVIEWER']))::uuid[])
    OR ${who.tenant.upperDecides ? below : Prisma.sql`false`})`;
}

/** What waits for a decision, of all or only of the asker. */
export interface Awaited extends Omit<ActivityFilter, "statuses"> {
  readonly mine: boolean;
  /** Only what was handed in before that day. */
  readonly before?: CivilDate | undefined;
}

/** Activities that wait, the longest first. @param after the id of the last of the page before */
export async function loadAwaited(
  tx: SessionTx,
  awaited: Awaited,
  stretch: Stretch<string>,
): Promise<ShownActivity[]> {
  const rows = await tx.db.$queryRaw<ListedRow[]>`
    ${LISTED}
    WHERE a.id = ANY ((SELECT ${pageOf(awaited, stretch)})::text[]) ORDER BY ${SINCE}, a.id`;
  return toList(tx, rows);
}

/** SQL: the ids of a stretch of what waits. */
function pageOf(awaited: Awaited, { after, limit }: Stretch<string>): Prisma.Sql {
  const { among, from = null, to = null, types, outlets, words = [], urlKey = null } = awaited;
  const { mine, before = null } = awaited;
  return Prisma.sql`app.waiting_page(${listed(among)}::uuid[], ${from}::date, ${to}::date, ${listed(types)}::text[],
    ${listed(outlets)}::text[], ${words.length === 0 ? null : [...words]}::text[], ${urlKey}::text,
    ${saidArguments(awaited)}, ${mine}::boolean, ${before}::date, ${after}::text, ${limit}::int)`;
}

/** Of what waits under the filter, how many the asker handed in: those are not theirs to decide on. */
export async function countOwnAwaited(tx: SessionTx, filter: Omit<Awaited, "mine">): Promise<number> {
  const own = conditions(filter);
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM activities a
    WHERE a.submitted_by = (SELECT app.person()) AND ${Prisma.join(own, " AND ")}`;
  return row?.count ?? 0;
}

/** How many wait for the asker's decision, counted one by one and no further than `most`. */
export async function countAwaitedTo(
  tx: SessionTx,
  filter: Omit<Awaited, "mine">,
  most: number,
): Promise<number> {
  const page = pageOf({ ...filter, mine: true }, { after: null, limit: most });
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`SELECT cardinality(${page}) AS count`;
  return row?.count ?? 0;
}

/** What the asker has decided on since a day began, the last first. */
export async function loadDecided(tx: SessionTx, since: CivilDate, limit: number): Promise<ShownActivity[]> {
  const rows = await tx.db.$queryRaw<ListedRow[]>`
    ${LISTED} WHERE ${decidedSince(since)} ORDER BY a.decided_at DESC LIMIT ${limit}`;
  return toList(tx, rows);
}

/** How many that is, counted no further than `most`. */
export async function countDecided(tx: SessionTx, since: CivilDate, most: number): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM activities a WHERE ${decidedSince(since)} LIMIT ${most}) decided`;
  return row?.count ?? 0;
}

function decidedSince(since: CivilDate): Prisma.Sql {
  return Prisma.sql`a.decided_by = (SELECT app.person()) AND a.withdrawn_at IS NULL AND a.status <> 'SUBMITTED'
    AND a.decided_at >= ${since}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
}

/** Ids of the grassroots unions, of those among `among`, on which an upper union's editor decides. */
export async function decidedBelow(tx: SessionTx, among: readonly string[] | null): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    SELECT u.id::text FROM units u
    WHERE u.id = ANY ((SELECT app.units_under(ARRAY['UPPER_EDITOR']))::uuid[]) AND u.level = 'GRASSROOTS'`;
  const below = rows.map(({ id }) => id);
  const asked = among === null ? null : new Set(among);
  return tx.who.tenant.upperDecides ? below.filter((id) => asked?.has(id) ?? true) : [];
}

/** What the asker has to do with activities. */
export interface Stake {
  /** Recorded it. */
  readonly recorded: boolean;
  /** May decide on it now. */
  readonly decides: boolean;
}

/** By id, of those among `ids` that the session sees. */
export async function stakesIn(tx: SessionTx, ids: readonly string[]): Promise<Map<string, Stake>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db.$queryRaw<(Stake & { id: string })[]>`
    SELECT a.id, a.created_by IS NOT DISTINCT FROM app.person() AS recorded,
      a.status = 'SUBMITTED' AND a.withdrawn_at IS NULL AND ${decidable(tx)} AS decides
    FROM activities a WHERE a.id = ANY (${[...ids]})`;
  return new Map(rows.map(({ id, ...stake }) => [id, stake]));
}

/** Of what waits. */
function conditions(filter: ActivityFilter): Prisma.Sql[] {
  const { among, from, to, types, words = [], urlKey } = filter;
  const all = [Prisma.sql`a.status = 'SUBMITTED' AND a.withdrawn_at IS NULL`, ...saidConditions(filter)];
  if (among !== null) all.push(Prisma.sql`a.unit_id = ANY (${[...among]}::uuid[])`);
  if (from !== undefined) all.push(Prisma.sql`a.occurred_on >= ${from}::date`);
  if (to !== undefined) all.push(Prisma.sql`a.occurred_on <= ${to}::date`);
  if (types !== undefined) all.push(Prisma.sql`a.type = ANY (${[...types]}::text[])`);
  if (urlKey !== undefined) all.push(Prisma.sql`a.url_key = ${urlKey}`);
  for (const word of words)
    all.push(Prisma.sql`(strpos(a.search_title, ${word}) > 0 OR strpos(lower(a.url_key), ${word}) > 0)`);
  return all;
}

/** What is not said of a record is said as `~`. */
function saidConditions({ outlets, contents, forms, audiences }: ActivityFilter): Prisma.Sql[] {
  const said: [Prisma.Sql, readonly string[] | undefined][] = [
    [Prisma.sql`ARRAY[coalesce(a.outlet, ${UNSAID})]`, outlets],
    [Prisma.sql`ARRAY[coalesce(a.content, ${UNSAID})]`, contents],
    [Prisma.sql`ARRAY[coalesce(a.form, ${UNSAID})]`, forms],
    [Prisma.sql`CASE a.audiences WHEN '{}' THEN ARRAY[${UNSAID}] ELSE a.audiences END`, audiences],
  ];
  return said.flatMap(([column, asked]) =>
    asked === undefined ? [] : [Prisma.sql`${column} && ${[...asked]}::text[]`],
  );
}
