import "server-only";
import type { Field } from "@/lib/records/field";
import { namedById } from "@/lib/records/names";
import type { RecordDescription } from "@/lib/records/record";
import { Prisma } from "../generated/client";
import { column, name, TYPES } from "../records/columns";

/** A field that a table holds itself, by its name. */
export type Own = readonly [name: string, field: Field];

/** The fields of a bundle's file that the kind's own table holds. */
export function ownFields({ fields }: RecordDescription): Own[] {
  return Object.entries(fields).filter(([, field]) => field.bundle !== false && field.elsewhere !== true);
}

/** SQL: rows given as JSON under the names of their fields, as `r`. */
export function recordset(rows: readonly object[], { fields, beside = {} }: RecordDescription): Prisma.Sql {
  const types = [
    ...Object.entries(fields).map(([each, { kind }]) => [each, TYPES[kind]]),
    // What is filled may be a field, though no bundle carries it.
    ...Object.keys(beside).flatMap((each) => (each in fields ? [] : [[each, "text"]])),
  ];
  const columns = types.map(([each, type]) => `"${each}" ${type}`).join(", ");
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${Prisma.raw(columns)})`;
}

/** SQL: joins to what rows name by code outside and by id inside, each under the field's name. */
export function joinsByCode(fields: readonly Own[]): Prisma.Sql {
  return joined(fields, (each) => Prisma.sql`${name(each)}.code = r.${name(each)}`);
}

/** SQL: the same of stored rows. */
export function joinsById(fields: readonly Own[]): Prisma.Sql {
  return joined(fields, (each, field) => Prisma.sql`${name(each)}.id = r.${column(each, field)}`);
}

function joined(fields: readonly Own[], on: (name: string, field: Field) => Prisma.Sql): Prisma.Sql {
  const joins = fields.flatMap(([each, field]) => {
    const noun = namedById(field);
    if (noun === null) return [];
    const join = field.optional ? Prisma.sql`LEFT JOIN` : Prisma.sql`JOIN`;
    return [Prisma.sql`${join} ${name(noun)} ${name(each)} ON ${on(each, field)}`];
  });
  return joins.length === 0 ? Prisma.empty : Prisma.join(joins, " ");
}

/** SQL: a given row's value as its column holds it. */
export function given([each, field]: Own): Prisma.Sql {
  return namedById(field) === null ? Prisma.sql`r.${name(each)}` : Prisma.sql`${name(each)}.id`;
}

/** SQL: the columns of fields, for rows that are given. */
export function columnList(own: readonly Own[]): Prisma.Sql {
  return Prisma.join(own.map((each) => column(...each)));
}

/** SQL: what given rows have in them. */
export function givenList(own: readonly Own[]): Prisma.Sql {
  return Prisma.join(own.map(given));
}

/** SQL: each of them put as it is given. */
export function givenAnew(own: readonly Own[]): Prisma.Sql {
  return Prisma.join(own.map((each) => Prisma.sql`${column(...each)} = ${given(each)}`));
}

/** SQL: a stored row's value as a bundle writes it. */
export function said([each, field]: Own): Prisma.Sql {
  const held = Prisma.sql`r.${column(each, field)}`;
  if (namedById(field) !== null) return Prisma.sql`${name(each)}.code`;
  if (field.kind === "day") return Prisma.sql`${held}::text`;
  // Vietnam's clocks have not always been seven hours ahead, and every digit counts.
  if (field.kind === "instant")
    return Prisma.sql`to_char(${held} AT TIME ZONE INTERVAL '7 hours', 'YYYY-MM-DD"T"HH24:MI:SS.US"+07:00"')`;
  return field.kind === "weight" ? Prisma.sql`${held}::float8` : held;
}

/** SQL: a word or a flag of a description. */
export function constant(value: string | true): Prisma.Sql {
  return Prisma.raw(value === true ? "true" : `'${value}'`);
}
