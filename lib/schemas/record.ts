import * as z from "zod";
import {
  descriptionOf,
  type FieldsOf,
  type RecordKind,
  type RecordName,
  type RowOf,
} from "@/lib/records/all";
import type { Plain, ValueOf } from "@/lib/records/field";
import { namedById } from "@/lib/records/names";
import type { RecordDescription } from "@/lib/records/record";
import { schemaOf } from "./field";
import { pointer } from "./pointer";
import { heldTo } from "./rule";
import { RULES } from "./rules";
import { shape } from "./shape";
import { inOrder } from "./time";

/** What a person or a script says of a record: everything but the id, which the product makes. */
type Said<K extends RecordKind> = {
  readonly [F in keyof FieldsOf<K> as FieldsOf<K>[F] extends { kind: "id" } ? never : F]: z.ZodType<
    ValueOf<FieldsOf<K>[F]> | (FieldsOf<K>[F] extends { made: readonly string[] } ? undefined : never)
  >;
};
/** What is changed of one; an absent key stays as it is. */
type Changed<K extends RecordKind> = { readonly [F in keyof Said<K>]: z.ZodOptional<Said<K>[F]> };

/** What is to be changed of which record; an absent key stays as it is. */
export type Edit = Readonly<Record<string, Plain | undefined>> & {
  readonly id: string;
  readonly version?: number | undefined;
};

/** A row of a kind's file. */
export function rowSchema<K extends RecordKind>(kind: K): z.ZodType<RowOf<K>> {
  const rule = RULES[kind];
  return rule === undefined ? columnsSchema(kind) : columnsSchema(kind).check(heldTo(rule));
}

function columnsSchema<K extends RecordKind>(kind: K): z.ZodType<RowOf<K>>;
function columnsSchema(kind: RecordKind): z.ZodType {
  const description = descriptionOf(kind);
  const columns = Object.entries(description.fields).filter(([, field]) => field.bundle !== false);
  const fields = columns.map(([name, field]) => [name, schemaOf(field, "bundle")] as const);
  return ordered(shape(Object.fromEntries(fields)), description);
}

/** The fields of a new record of a kind. */
export function saidFields<K extends RecordKind>(kind: K): Said<K>;
export function saidFields(kind: RecordKind): Record<string, z.ZodType> {
  const said = Object.entries(descriptionOf(kind).fields).filter(([, { kind: held }]) => held !== "id");
  return Object.fromEntries(
    said.map(([name, field]) => {
      const schema = schemaOf(field, "person");
      return [name, field.kind === "code" && field.made ? schema.optional() : schema];
    }),
  );
}

/** The fields of a change. */
export function changedFields<K extends RecordKind>(kind: K): Changed<K>;
export function changedFields(kind: RecordKind): Record<string, z.ZodType> {
  const said: Readonly<Record<string, z.ZodType>> = saidFields(kind);
  return Object.fromEntries(
    Object.entries(said).map(([name, schema]) => [name, z.optional(withoutDefault(schema))]),
  );
}

/** A new record of a kind that counts as recorded. */
export function newSchema(kind: RecordName) {
  // Kinds that count as recorded have no flags or JSON.
  const fields: Readonly<Record<string, z.ZodType<Plain>>> = saidFields(kind);
  return ordered(shape(fields), descriptionOf(kind));
}

/** A change of one: what names a record or its place stays as it is. */
export function editSchema(kind: RecordName): z.ZodType<Edit> {
  const { fields } = descriptionOf(kind);
  const changed: Readonly<Record<string, z.ZodType<Plain | undefined>>> = changedFields(kind);
  const changing = Object.entries(fields).flatMap(
    ([name, field]): [string, z.ZodType<Plain | undefined>][] => {
      const isFixed = field.kind === "code" || namedById(field) !== null;
      const schema = changed[name];
      return isFixed || schema === undefined ? [] : [[name, schema]];
    },
  );
  return shape({ ...pointer, ...Object.fromEntries(changing) });
}

function ordered<S extends z.ZodObject>(schema: S, { order }: RecordDescription): S {
  return order === undefined ? schema : schema.check(inOrder(order));
}

function withoutDefault(schema: z.core.SomeType): z.core.SomeType {
  return schema instanceof z.ZodDefault ? schema.unwrap() : schema;
}
