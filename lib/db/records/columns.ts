import type { Field, FieldKind, Fields } from "@/lib/records/field";
import { namedById, ownerColumn, stored } from "@/lib/records/names";
import type { RecordDescription } from "@/lib/records/record";
import { Prisma } from "../generated/client";

/** PostgreSQL's types of what fields hold; a code that stands for an id is looked up. */
export const TYPES: Readonly<Record<FieldKind, string>> = {
  text: "text",
  link: "text",
  code: "text",
  id: "text",
  reference: "text",
  choice: "text",
  choices: "text[]",
  day: "date",
  instant: "timestamptz",
  count: "int",
  year: "int",
  weight: "numeric",
  flag: "boolean",
  json: "jsonb",
  files: "uuid[]",
  links: "text[]",
};

/** A constant name of a table or column as SQL. */
export function name(identifier: string): Prisma.Sql {
  return Prisma.raw(`"${identifier}"`);
}

/** SQL: the column that holds a field. */
export function column(field: string, description: Field): Prisma.Sql {
  return name(stored(field, description));
}

/** SQL: the column that holds a field of a kind, by its name. */
export function columnNamed({ fields }: RecordDescription, field: string): Prisma.Sql {
  return column(field, fieldNamed(fields, field));
}

/** @throws Error where there is none */
export function fieldNamed(fields: Fields, field: string): Field {
  const known = fields[field];
  if (known === undefined) throw new Error(`No field ${field}`);
  return known;
}

/** SQL: the column that says to which unit a row belongs. */
export function ownerOf(description: RecordDescription): Prisma.Sql {
  return name(ownerColumn(description));
}

/** What names one record to people and programs: its code, the bundle's id, or else one that the product made. */
export function keyOf({ fields }: RecordDescription): {
  readonly column: Prisma.Sql;
  readonly isUuid: boolean;
} {
  if (fields.code) return { column: name("code"), isUuid: false };
  return { column: name("id"), isUuid: !fields.id };
}

/** SQL: a field's value as it leaves the database, of rows that the statement calls `row`. */
export function outgoing(field: string, description: Field, row: string): Prisma.Sql {
  const held = Prisma.sql`${name(row)}.${column(field, description)}`;
  const noun = namedById(description);
  if (noun !== null)
    return noun === "units" ? Prisma.sql`app.unit_code(${held})` : Prisma.sql`app.channel_code(${held})`;
  if (description.kind === "day") return Prisma.sql`${held}::text`;
  if (description.kind === "files") return Prisma.sql`${held}::text[]`;
  return description.kind === "instant" ? Prisma.sql`app.instant(${held})` : held;
}

/** SQL: an object of JSON. */
export function objectOf(entries: readonly (readonly [key: string, value: Prisma.Sql])[]): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(${Prisma.join(
    entries.flatMap(([key, value]) => [Prisma.raw(`'${key}'`), value]),
  )})`;
}

/** SQL: what rows that the statement calls `row` say of fields, by their names. */
export function outgoingOf(fields: Fields, row: string): [name: string, value: Prisma.Sql][] {
  return Object.entries(fields).map(([field, each]) => [field, outgoing(field, each, row)]);
}

/** SQL: the same as columns. */
export function selected(fields: Fields, row: string): Prisma.Sql {
  return Prisma.join(outgoingOf(fields, row).map(([field, value]) => Prisma.sql`${value} AS ${name(field)}`));
}

/** SQL: the type of what names a record. */
export function keyType(description: RecordDescription): Prisma.Sql {
  return Prisma.raw(keyOf(description).isUuid ? "uuid" : "text");
}

/** SQL: a value as it enters the database; units and channels come as ids. */
export function incoming(description: Field, value: Prisma.Sql): Prisma.Sql {
  const type = namedById(description) === null ? TYPES[description.kind] : "uuid";
  return Prisma.sql`(${value})::${Prisma.raw(type)}`;
}
