import type { CivilDate } from "@/lib/domain/calendar";
import type { RecordCounts, RecordStanding } from "@/lib/domain/screen/record";
import type { Level } from "@/lib/domain/unit";
import type { RecordDescription } from "@/lib/records/record";
import { Prisma } from "../generated/client";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";
import { columnNamed, name, ownerOf } from "./columns";
import { belongs, isWithdrawn, type PlainRecord, selectRecords } from "./read";

/** Which records a screen's list is about. */
export interface RecordFilter {
  /** Ids of units; null = every unit that the session sees. */
  readonly among: readonly string[] | null;
  /** The day on which a record is open or closed. */
  readonly on: CivilDate;
  readonly standing: RecordStanding | null;
  /** What was withdrawn, or what was not; null = both. */
  readonly withdrawn: boolean | null;
  /** What fields hold, by their names. */
  readonly choices: Readonly<Record<string, string>>;
  /** Words of what a list calls it or of its unit's name or code, without marks. */
  readonly words: readonly string[];
}

/** A list's order, by a field. */
export interface RecordOrder {
  readonly by: string | null;
  readonly descending: boolean;
  /** The values of choices as their words follow one another; without them a choice is sorted by its value. */
  readonly choices?: readonly string[];
}

/** A kind of record as its list needs it. */
export interface ListedDescription extends RecordDescription {
  readonly title: string;
  readonly order: NonNullable<RecordDescription["order"]>;
}

/**
 * Records of one kind in the order asked for; without one the open first, the longest waiting of them before others,
 * then the newest of what is closed. A place in the list is the number of those before.
 */
export function listSorted(
  tx: SessionTx,
  kind: ListedDescription,
  filter: RecordFilter,
  order: RecordOrder,
  { after, limit }: Stretch<number>,
): Promise<PlainRecord[]> {
  return selectRecords(
    tx,
    kind,
    Prisma.sql`${name(kind.table)} r WHERE ${wanted(kind, filter)}
      ORDER BY ${ordered(kind, filter.on, order)}, r.id LIMIT ${limit} OFFSET ${after ?? 0}`,
  );
}

/** More than hang on one channel. */
const MOST_HANGING = 50_000;

/** Records of a kind that hang on one channel, by its code, the newest first; withdrawn ones too. */
export function listOfChannel(
  tx: SessionTx,
  kind: RecordDescription & { readonly dated: readonly string[] },
  channel: string,
): Promise<PlainRecord[]> {
  const [first = ""] = kind.dated;
  return selectRecords(
    tx,
    kind,
    Prisma.sql`${name(kind.table)} r
      WHERE r.channel_id = (SELECT c.id FROM channels c WHERE c.code = ${channel})
      ORDER BY r.${columnNamed(kind, first)} DESC, r.created_at DESC LIMIT ${MOST_HANGING}`,
  );
}

/** How many records a list has of each standing and how many were withdrawn, whichever it shows. */
export async function countStandings(
  tx: SessionTx,
  kind: ListedDescription,
  filter: Omit<RecordFilter, "standing" | "withdrawn">,
): Promise<RecordCounts> {
  const [row] = await tx.db.$queryRaw<RecordCounts[]>`
    SELECT count(*) FILTER (WHERE r.withdrawn_at IS NULL AND ${isOpen(kind, filter.on)})::int AS open,
      count(*) FILTER (WHERE r.withdrawn_at IS NULL AND NOT ${isOpen(kind, filter.on)})::int AS closed,
      count(r.withdrawn_at)::int AS withdrawn
    FROM ${name(kind.table)} r WHERE ${wanted(kind, { ...filter, standing: null, withdrawn: null })}`;
  return row ?? { open: 0, closed: 0, withdrawn: 0 };
}

/** How many records of each kind units have that were not withdrawn, by the names of their tables: one statement for all. */
export async function countKinds(
  tx: SessionTx,
  kinds: readonly ListedDescription[],
  among: RecordFilter["among"],
): Promise<Record<string, number>> {
  const counts = kinds.map((kind) => {
    const meant = among === null ? Prisma.sql`true` : belongs(kind, among);
    return Prisma.sql`(SELECT count(*)::int FROM ${name(kind.table)} r WHERE ${isWithdrawn(false)} AND ${meant})
      AS ${name(kind.table)}`;
  });
  const [row] = await tx.db.$queryRaw<Record<string, number>[]>`SELECT ${Prisma.join(counts)}`;
  return row ?? {};
}

/** How many of the units of a level that operate on a day have nothing of a kind that is open then. */
export async function countWithout(
  tx: SessionTx,
  kind: ListedDescription,
  level: Level,
  { among, on }: Pick<RecordFilter, "among" | "on">,
): Promise<number> {
  const meant = among === null ? Prisma.sql`true` : Prisma.sql`u.id = ANY (${[...among]}::uuid[])`;
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM units u
    WHERE ${meant} AND u.level = ${level} AND daterange(u.from_on, u.to_on) @> ${on}::date
      AND u.id NOT IN (SELECT r.${ownerOf(kind)} FROM ${name(kind.table)} r
        WHERE r.withdrawn_at IS NULL AND ${isOpen(kind, on)})`;
  return row?.count ?? 0;
}

/** SQL: an interval that is half open still holds on its last day's eve; what has been answered is answered. */
function isOpen(kind: ListedDescription, on: CivilDate): Prisma.Sql {
  const last = Prisma.sql`r.${columnNamed(kind, kind.order.last)}`;
  return kind.order.mayEqual === undefined
    ? Prisma.sql`(${last} IS NULL OR ${last} > ${on}::date)`
    : Prisma.sql`(${last} IS NULL)`;
}

function wanted(
  kind: ListedDescription,
  { among, on, standing, withdrawn, choices, words }: RecordFilter,
): Prisma.Sql {
  const all = [Prisma.sql`true`];
  if (withdrawn !== null) all.push(isWithdrawn(withdrawn));
  if (among !== null) all.push(belongs(kind, among));
  if (standing !== null)
    all.push(standing === "open" ? isOpen(kind, on) : Prisma.sql`NOT ${isOpen(kind, on)}`);
  for (const [field, value] of Object.entries(choices))
    all.push(Prisma.sql`r.${columnNamed(kind, field)} = ${value}`);
  const title = Prisma.sql`coalesce(app.searchable(r.${columnNamed(kind, kind.title)}), '')`;
  for (const word of words)
    all.push(Prisma.sql`(strpos(${title}, ${word}) > 0 OR r.${ownerOf(kind)} IN (
      SELECT u.id FROM units u WHERE strpos(u.search_name, ${word}) > 0))`);
  return Prisma.join(all, " AND ");
}

function ordered(
  kind: ListedDescription,
  on: CivilDate,
  { by, descending, choices = [] }: RecordOrder,
): Prisma.Sql {
  const direction = descending ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`;
  if (by !== null) {
    const sorted = Prisma.sql`r.${columnNamed(kind, by)}`;
    if (kind.fields[by]?.kind === "choice" && choices.length > 0)
      return Prisma.sql`array_position(${[...choices]}::text[], ${sorted}::text) ${direction}`;
    return kind.fields[by]?.kind === "text"
      ? Prisma.sql`${sorted} COLLATE "vi-x-icu" ${direction}`
      : Prisma.sql`${sorted} ${direction}`;
  }
  const first = Prisma.sql`r.${columnNamed(kind, kind.order.first)}`;
  const open = isOpen(kind, on);
  return Prisma.sql`${open} DESC, CASE WHEN ${open} THEN ${first} END ASC NULLS LAST, ${first} DESC NULLS LAST`;
}
