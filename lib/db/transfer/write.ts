import "server-only";
import { descriptionOf, type FieldsOf, RECORDS, type RecordKind, type RowOf } from "@/lib/records/all";
import type { Values } from "@/lib/records/field";
import { columnOf } from "@/lib/records/names";
import type { RecordDescription } from "@/lib/records/record";
import { Prisma } from "../generated/client";
import { keepGivenLinks } from "../links/write";
import { column, name, ownerOf } from "../records/columns";
import type { SessionTx } from "../transaction";
import {
  columnList,
  constant,
  given,
  givenAnew,
  givenList,
  joinsByCode,
  type Own,
  ownFields,
  recordset,
} from "./columns";

/** How many rows of one statement were new, and how many differed from what was stored. */
export interface Written {
  readonly inserted: number;
  readonly updated: number;
}

/** Ends a statement whose `written (fresh)` says of each row that it wrote whether it is new. */
const TALLY = Prisma.sql`
  SELECT count(*) FILTER (WHERE fresh)::int AS inserted, count(*) FILTER (WHERE NOT fresh)::int AS updated FROM written`;

export const NOTHING_WRITTEN: Written = { inserted: 0, updated: 0 };

/** The single row of a counting statement. */
async function counted(query: Promise<Written[]>): Promise<Written> {
  const [row] = await query;
  return row ?? NOTHING_WRITTEN;
}

/** A column of a table, and what a row that is written has in it. */
interface Assigned {
  readonly column: Prisma.Sql;
  readonly value: Prisma.Sql;
  /** `never`: it names the row or follows from what does; `once`: where there is nothing yet. */
  readonly changes: "always" | "once" | "never";
}

/**
 * Inserts rows that are new and changes those that differ, by key, in one statement; withdrawn ones stay as they are.
 * The codes that they name are known to be there; what the product fills beside the row's own comes along.
 */
export async function upsert<K extends RecordKind>(
  tx: SessionTx,
  kind: K,
  rows: readonly RowOf<K>[],
): Promise<Written> {
  const description = descriptionOf(kind);
  const written = await writeRows(tx, description, rows, assigned(description));
  const changed = written.inserted + written.updated > 0;
  if (changed && Object.values(description.fields).some((field) => field.kind === "link"))
    await keepGivenLinks(tx, description, namesOf(description, rows));
  return written;
}

/** What names rows of a kind that is named by one field. */
function namesOf({ key: [name = ""] }: RecordDescription, rows: readonly object[]): string[] {
  return rows.map((row) => String(Reflect.get(row, name)));
}

/** The same of everything that is said of rows, what no bundle carries too. */
export function put<K extends RecordKind>(
  tx: SessionTx,
  kind: K,
  rows: readonly Values<FieldsOf<K>>[],
): Promise<Written> {
  const description = descriptionOf(kind);
  const columns = Object.entries(description.fields).map((each) => assignedTo(description, each));
  return writeRows(tx, description, rows, columns);
}

function writeRows(
  { db }: SessionTx,
  description: RecordDescription,
  rows: readonly object[],
  columns: readonly Assigned[],
): Promise<Written> {
  const changing = columns.filter(({ changes }) => changes !== "never");
  const compared = changing.filter(({ changes }) => changes === "always").map(({ column }) => column);
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO ${name(description.table)} AS s (tenant_id, ${Prisma.join(columns.map(({ column }) => column))})
      SELECT (SELECT app.tenant()), ${Prisma.join(columns.map(({ value }) => value))}
      FROM ${recordset(rows, description)} ${joinsByCode(ownFields(description))}
      ON CONFLICT (tenant_id, ${Prisma.join(keyColumns(description))}) DO UPDATE SET ${Prisma.join(changing.map(change))}
      WHERE ${Prisma.join(
        [
          ...untouched(description),
          Prisma.sql`(${Prisma.join(compared.map((each) => Prisma.sql`s.${each}`))})
          IS DISTINCT FROM (${Prisma.join(compared.map((each) => Prisma.sql`excluded.${each}`))})`,
        ],
        " AND ",
      )}
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}

function assigned(description: RecordDescription): Assigned[] {
  const { held, beside = {}, owner } = description;
  const own = ownFields(description).map((each) => assignedTo(description, each));
  if (owner === "channel")
    own.push({ column: ownerOf(description), value: Prisma.sql`"channel".unit_id`, changes: "never" });
  if (held !== undefined)
    own.push({
      column: name(held.column),
      value: constant(held.value),
      changes: held.others === "join" ? "always" : "never",
    });
  const filled = Object.entries(beside).map(([each, { kept }]): Assigned => {
    return {
      column: name(columnOf(each)),
      value: Prisma.sql`r.${name(each)}`,
      changes: kept ? "once" : "always",
    };
  });
  return [...own, ...filled];
}

function assignedTo({ key }: RecordDescription, own: Own): Assigned {
  return { column: column(...own), value: given(own), changes: key.includes(own[0]) ? "never" : "always" };
}

function keyColumns({ key, fields }: RecordDescription): Prisma.Sql[] {
  return key.flatMap((each) => {
    const field = fields[each];
    return field === undefined ? [] : [column(each, field)];
  });
}

function change({ column, changes }: Assigned): Prisma.Sql {
  return changes === "once"
    ? Prisma.sql`${column} = coalesce(s.${column}, excluded.${column})`
    : Prisma.sql`${column} = excluded.${column}`;
}

/** SQL: which stored rows may be changed at all. */
function untouched({ life, held }: RecordDescription): Prisma.Sql[] {
  return [
    ...(life === undefined ? [] : [Prisma.sql`s.withdrawn_at IS NULL`]),
    ...(held?.others === "stay" ? [Prisma.sql`s.${name(held.column)} = ${constant(held.value)}`] : []),
  ];
}

const UNIT = ownFields(RECORDS.units);

/** Adds units whose codes are new; their placements are written apart. */
export async function insertUnits({ db }: SessionTx, rows: readonly RowOf<"units">[]): Promise<number> {
  // No ON CONFLICT: that would ask the policy on reading for units that are not yet among the visible ones.
  return db.$executeRaw`
    INSERT INTO units (tenant_id, ${columnList(UNIT)}) SELECT (SELECT app.tenant()), ${givenList(UNIT)}
    FROM ${recordset(rows, RECORDS.units)}`;
}

/** Changes stored units that differ; returns the codes of those. */
export async function updateUnits({ db }: SessionTx, rows: readonly RowOf<"units">[]): Promise<string[]> {
  const changing = UNIT.filter(([field]) => field !== "code");
  const changed = await db.$queryRaw<{ code: string }[]>`
    UPDATE units s SET ${givenAnew(changing)}
    FROM ${recordset(rows, RECORDS.units)}
    WHERE s.code = r.code
      AND (${Prisma.join(changing.map((each) => Prisma.sql`s.${column(...each)}`))}) IS DISTINCT FROM (${givenList(changing)})
    RETURNING s.code`;
  return changed.map(({ code }) => code);
}

/** Locks the tree against other writers until the transaction ends, as the trigger that refuses cycles does. */
export async function lockTree({ db }: SessionTx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('tree ' || app.tenant()::text, 0))`;
}

/** Deletes placements by unit and first day. */
export async function deletePlacements(
  { db }: SessionTx,
  rows: readonly RowOf<"placements">[],
): Promise<number> {
  return db.$executeRaw`
    DELETE FROM placements p USING ${recordset(rows, RECORDS.placements)}
    JOIN units u ON u.code = r.unit
    WHERE p.unit_id = u.id AND p.from_on IS NOT DISTINCT FROM r."from"`;
}

export async function insertPlacements(
  { db }: SessionTx,
  rows: readonly RowOf<"placements">[],
): Promise<number> {
  const own = ownFields(RECORDS.placements);
  return db.$executeRaw`
    INSERT INTO placements (tenant_id, ${columnList(own)}) SELECT (SELECT app.tenant()), ${givenList(own)}
    FROM ${recordset(rows, RECORDS.placements)} ${joinsByCode(own)}`;
}
