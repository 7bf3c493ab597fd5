import "server-only";
import { descriptionOf, type RecordKind, type RowOf } from "@/lib/records/all";
import { columnOf } from "@/lib/records/names";
import type { RecordDescription } from "@/lib/records/record";
import { Prisma } from "../generated/client";
import { column, name, ownerOf } from "../records/columns";
import type { SessionTx } from "../transaction";
import { constant, given, joinsByCode, ownFields, recordset } from "./rows";
import { counted, TALLY, type Written } from "./written";

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
export function upsert<K extends RecordKind>(
  { db }: SessionTx,
  kind: K,
  rows: readonly RowOf<K>[],
): Promise<Written> {
  const description = descriptionOf(kind);
  const columns = assigned(description);
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
  const { key, held, beside = {}, owner } = description;
  const own = ownFields(description).map((each): Assigned => {
    const changes = key.includes(each[0]) ? "never" : "always";
    return { column: column(...each), value: given(each), changes };
  });
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
