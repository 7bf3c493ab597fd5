import { defineAction } from "@/lib/actions/definition";
import type { CivilDate } from "@/lib/domain/calendar";
import { descriptionOf, type RecordName } from "@/lib/records/all";
import { editSchema, newSchema } from "@/lib/schemas/record";
import { lateFields } from "./checks";
import { headcountErrors } from "./totals";
import { create, edit, restoration, restore, withdraw, withdrawal } from "./work";

/** What can be done with one kind of record without a workflow (interfaces.md §4): they count as recorded. */
export function recordActions(kind: RecordName) {
  const { entity } = descriptionOf(kind);
  const alsoWrong = (payload: Readonly<Record<string, unknown>>, today: CivilDate) => [
    ...lateFields(kind, payload, today),
    ...(kind === "headcounts" ? headcountErrors(payload) : []),
  ];
  return {
    create: defineAction({
      name: `${entity}.create`,
      schema: newSchema(kind),
      alsoWrong,
      right: "records",
      work: (work) => create(kind, work),
    }),
    edit: defineAction({
      name: `${entity}.edit`,
      schema: editSchema(kind),
      alsoWrong,
      right: "records",
      work: (work) => edit(kind, work),
    }),
    withdraw: defineAction({
      name: `${entity}.withdraw`,
      schema: withdrawal,
      right: "records",
      work: (work) => withdraw(kind, work),
    }),
    restore: defineAction({
      name: `${entity}.restore`,
      schema: restoration,
      right: "records",
      work: (work) => restore(kind, work),
    }),
  };
}
