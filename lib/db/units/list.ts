import type { CivilDate } from "@/lib/domain/calendar";
import type { UnitRecord } from "@/lib/domain/screen/unit-page";
import type { Level } from "@/lib/domain/unit";
import { RECORDS } from "@/lib/records/all";
import { Prisma } from "../generated/client";
import { objectOf, outgoingOf } from "../records/columns";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";
import { formerlyCalled } from "./names";

/** A unit with its place in the tree and its headcount on a day (interfaces.md §4). */
export interface UnitFilter {
  /** Ids; null = every unit that the session sees. */
  readonly among: readonly string[] | null;
  readonly level?: Level | undefined;
  /** Words of a name, without marks. */
  readonly words?: readonly string[] | undefined;
  readonly code?: string | undefined;
}

const { unit: _, files: __, links: ___, ...headcount } = RECORDS.headcounts.fields;

/** Units in code order, as of the end of `on`. */
export async function loadUnits(
  tx: SessionTx,
  filter: UnitFilter,
  on: CivilDate,
  /** By code. */
  stretch: Stretch<string>,
): Promise<UnitRecord[]> {
  const formerly = await formerlyCalled(tx, filter.words ?? []);
  const rows = await tx.db.$queryRaw<{ unit: UnitRecord }[]>`
    WITH page AS MATERIALIZED (
      SELECT u.id, u.code, u.name, u.level, u.kind, u.from_on, u.to_on, u.version FROM units u
      WHERE ${Prisma.join(conditions(filter, stretch.after, [...formerly.keys()]), " AND ")} ORDER BY u.code LIMIT ${stretch.limit}
    ), ids AS MATERIALIZED (SELECT array_agg(id) AS list FROM page)
    SELECT jsonb_build_object('code', u.code, 'name', u.name, 'level', u.level, 'kind', u.kind, 'from', u.from_on,
      'to', u.to_on, 'parent', p.parent, 'version', u.version, 'headcount',
      CASE WHEN h.as_of IS NOT NULL THEN ${objectOf(outgoingOf(headcount, "h"))} END) AS unit
    FROM page u
    LEFT JOIN app.parents_on(${on}::date, (SELECT list FROM ids)) p ON p.unit_id = u.id
    LEFT JOIN app.headcounts_on(${on}::date, (SELECT list FROM ids)) h ON h.unit_id = u.id
    ORDER BY u.code`;
  return rows.map(({ unit }) => unit);
}

function conditions(
  { among, level, words = [], code }: UnitFilter,
  after: string | null,
  formerly: readonly string[],
): Prisma.Sql[] {
  const all = [Prisma.sql`true`];
  if (among !== null) all.push(Prisma.sql`u.id = ANY (${[...among]}::uuid[])`);
  if (level !== undefined) all.push(Prisma.sql`u.level = ${level}`);
  if (code !== undefined) all.push(Prisma.sql`u.code = ${code}`);
  if (after !== null) all.push(Prisma.sql`u.code > ${after}`);
  if (words.length > 0) all.push(namedUnit(words, formerly));
  return all;
}

/** SQL: that all words are in the name or the code of `u`, or that its code is one of those that had such a name. */
export function namedUnit(words: readonly string[], formerly: readonly string[]): Prisma.Sql {
  const held = words.map((word) => Prisma.sql`strpos(u.search_name, ${word}) > 0`);
  return Prisma.sql`((${Prisma.join(held, " AND ")}) OR u.code = ANY (${[...formerly]}))`;
}

/** A unit as a membership names it. */
export interface MembershipUnit {
  readonly id: string;
  readonly code: string;
  readonly level: Level;
}

/** The units with these codes that the session sees; without codes the PROVINCIAL unit. */
export function unitHeadings(tx: SessionTx, codes: readonly string[]): Promise<MembershipUnit[]> {
  const asked =
    codes.length === 0 ? Prisma.sql`level = 'PROVINCIAL'` : Prisma.sql`code = ANY (${[...codes]})`;
  return tx.db.$queryRaw<MembershipUnit[]>`SELECT id::text, code, level FROM units WHERE ${asked}`;
}
