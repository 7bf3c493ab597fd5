import { Prisma } from "../generated/client";

/** What a field of a record holds; `unit` and `channel` are codes outside and ids inside. */
export type FieldKind = "text" | "whole" | "date" | "instant" | "unit" | "channel";

export interface Field {
  readonly column: string;
  readonly kind: FieldKind;
}

/** A value as interfaces.md §3 writes it; instants with +07:00. */
export type Value = string | number | null;
export type Values = Readonly<Record<string, Value>>;

/** How a kind of record without a workflow lies in the database. */
export interface RecordTable {
  readonly table: string;
  /** What the audit calls it. */
  readonly entity: string;
  /** The unit that it belongs to. */
  readonly owner: "unit_id" | "owner_id";
  /** What names one record to people and programs. */
  readonly key: { readonly column: "id" | "code"; readonly isUuid: boolean };
  readonly fields: Readonly<Record<string, Field>>;
}

/** A constant name of a table or column as SQL. */
export function name(identifier: string): Prisma.Sql {
  return Prisma.raw(`"${identifier}"`);
}

/** SQL: a field's value as it leaves the database. */
export function outgoing({ column, kind }: Field): Prisma.Sql {
  const held = Prisma.sql`r.${name(column)}`;
  switch (kind) {
    case "date":
      return Prisma.sql`${held}::text`;
    case "instant":
      return Prisma.sql`app.instant(${held})`;
    case "unit":
      return Prisma.sql`app.unit_code(${held})`;
    case "channel":
      return Prisma.sql`app.channel_code(${held})`;
    default:
      return held;
  }
}

const CASTS: Partial<Record<FieldKind, Prisma.Sql>> = {
  date: Prisma.sql`::date`,
  instant: Prisma.sql`::timestamptz`,
  unit: Prisma.sql`::uuid`,
  channel: Prisma.sql`::uuid`,
};

/** SQL: a value as it enters the database; units and channels come as ids. */
export function incoming({ kind }: Field, value: Value): Prisma.Sql {
  return Prisma.sql`${value}${CASTS[kind] ?? Prisma.empty}`;
}
