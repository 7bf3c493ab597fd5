import "server-only";
import { descriptionOf, RECORDS, type RecordKind } from "@/lib/records/all";
import type { RecordDescription } from "@/lib/records/record";
import { Prisma } from "../generated/client";
import { column, name } from "../records/columns";
import { constant, joinsById, type Own, ownFields, said } from "./rows";

/** What a kind's own table does not hold, or holds beside what is the file's. */
interface Peculiar {
  readonly said?: readonly Prisma.Sql[];
  readonly joins?: Prisma.Sql;
  readonly wanted?: readonly Prisma.Sql[];
}

/** The parent of a unit that never moved is its one unbounded placement; the others are the file of placements. */
const PECULIAR: { readonly [K in RecordKind]?: Peculiar } = {
  units: {
    said: [Prisma.sql`parent.code AS parent`],
    joins: Prisma.sql`
      LEFT JOIN placements p ON p.unit_id = r.id AND p.from_on IS NULL AND p.to_on IS NULL
      LEFT JOIN units parent ON parent.id = p.parent_id`,
  },
  placements: { wanted: [Prisma.sql`(r.from_on IS NOT NULL OR r.to_on IS NOT NULL)`] },
};

/**
 * A kind's rows as its bundle's file holds them: by key in the order of code points, without what was withdrawn or
 * hangs on a withdrawn channel; of plans those that are issued, of activity types the federation's own.
 */
export function bundleQuery(kind: RecordKind): Prisma.Sql {
  const description = descriptionOf(kind);
  const fields = ownFields(description);
  const peculiar = PECULIAR[kind] ?? {};
  const columns = fields.map((each) => Prisma.sql`${said(each)} AS ${name(each[0])}`);
  const { joins, wanted } = hanging(description, fields);
  const where = [...present(description, "r"), ...wanted, ...(peculiar.wanted ?? [])];
  return Prisma.sql`
    SELECT ${Prisma.join([...columns, ...(peculiar.said ?? [])])} FROM ${name(description.table)} r
    ${joinsById(fields)} ${joins} ${peculiar.joins ?? Prisma.empty}
    ${where.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(where, " AND ")}`}
    ORDER BY ${Prisma.join(description.key.flatMap((key) => fields.filter(([each]) => each === key)).map(inOrder))}`;
}

/** SQL: that a row is one of a bundle's. */
function present({ life, held }: RecordDescription, alias: string): Prisma.Sql[] {
  const row = Prisma.raw(`"${alias}"`);
  return [
    ...(life === undefined ? [] : [Prisma.sql`${row}.withdrawn_at IS NULL`]),
    ...(held === undefined ? [] : [Prisma.sql`${row}.${name(held.column)} = ${constant(held.value)}`]),
  ];
}

/** SQL: that what a row hangs on is one of a bundle's; a channel is joined already, a year's plan is not. */
function hanging({ hangsOn }: RecordDescription, fields: readonly Own[]) {
  const [, field] = fields.find(([each]) => each === hangsOn) ?? [];
  if (hangsOn === undefined || field === undefined) return { joins: Prisma.empty, wanted: [] };
  if (field.kind !== "year") return { joins: Prisma.empty, wanted: present(RECORDS.channels, hangsOn) };
  const joins = Prisma.sql`JOIN plans ${name(hangsOn)} ON ${name(hangsOn)}.year = r.${column(hangsOn, field)}`;
  return { joins, wanted: present(RECORDS.plans, hangsOn) };
}

function inOrder(own: Own): Prisma.Sql {
  const [, { kind, optional }] = own;
  const isWords = kind !== "day" && kind !== "year";
  return Prisma.sql`${said(own)}${isWords ? Prisma.sql` COLLATE "C"` : Prisma.empty}${optional ? Prisma.sql` NULLS FIRST` : Prisma.empty}`;
}
