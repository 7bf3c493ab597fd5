import type * as z from "zod";
import { defineAction } from "@/lib/actions/definition";
import type { Values } from "@/lib/db/records/table";
import { changesOf } from "@/lib/schemas/new-records";
import { pointer } from "@/lib/schemas/pointer";
import { shape } from "@/lib/schemas/shape";
import type { RecordKind } from "./kind";
import { create, type Edit, edit, restoration, restore, withdraw, withdrawal } from "./work";

/** What can be done with one kind of record without a workflow (interfaces.md §4): they count as recorded. */
export function recordActions(kind: RecordKind) {
  const { table, schema } = kind;
  const change = shape({ ...pointer, ...changesOf(schema) }) as unknown as z.ZodType<Edit>;
  return {
    create: defineAction({
      name: `${table.entity}.create`,
      schema: schema as unknown as z.ZodType<Values>,
      right: "records",
      work: (work) => create(kind, work),
    }),
    edit: defineAction({
      name: `${table.entity}.edit`,
      schema: change,
      right: "records",
      work: (work) => edit(kind, work),
    }),
    withdraw: defineAction({
      name: `${table.entity}.withdraw`,
      schema: withdrawal,
      right: "records",
      work: (work) => withdraw(table, work),
    }),
    restore: defineAction({
      name: `${table.entity}.restore`,
      schema: restoration,
      right: "records",
      work: (work) => restore(table, work),
    }),
  };
}
