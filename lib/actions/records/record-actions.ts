import { defineAction } from "@/lib/actions/definition";
import { wrongBy } from "@/lib/actions/field-error";
import { presentRecords } from "@/lib/actions/imports/keys";
import type { Scope } from "@/lib/auth/scope";
import type { FieldError } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import { descriptionOf, type RecordName, recordedOf } from "@/lib/records/all";
import type { Plain } from "@/lib/records/field";
import { plainIn, spoken } from "@/lib/records/keys";
import { type Edit, editSchema, newSchema } from "@/lib/schemas/record";
import { lateFields } from "./checks";
import { held } from "./hold";
import { granted, judgedChanges, judgedNew } from "./judge";
import { headcountErrors } from "./totals";
import { create, edit, repeatedKey, restoration, restore, withdraw, withdrawal } from "./work";

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
      alsoKnown: ({ tx, scope }, taken) => wrongRecord(kind, tx, scope, taken),
      right: "records",
      work: (work) => create(kind, work),
    }),
    edit: defineAction({
      name: `${entity}.edit`,
      schema: editSchema(kind),
      alsoWrong,
      alsoKnown: ({ tx, scope }, taken) => wrongChange(kind, tx, scope, taken),
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

/** What is wrong with the fields of a new record that can be judged without the others. */
export async function wrongRecord(
  kind: RecordName,
  tx: SessionTx,
  scope: Scope,
  taken: Readonly<Record<string, Plain | undefined>>,
): Promise<readonly FieldError[]> {
  // Whose it would be decides what it is held against.
  if (typeof taken[recordedOf(kind).owner] !== "string") return [];
  const values = plainIn(taken, Object.keys(taken));
  const [judged] = await judgedNew(tx, scope, kind, [values]);
  return [...(await wrongBy(async () => granted(judged))), ...(await recordedAlready(tx, kind, values))];
}

/** What would be recorded twice, told at the last of what names it. */
async function recordedAlready(
  tx: SessionTx,
  kind: RecordName,
  values: Readonly<Record<string, Plain>>,
): Promise<FieldError[]> {
  const { key } = recordedOf(kind);
  if (!key.every((name) => typeof values[name] === "string")) return [];
  const presentOf = await presentRecords(tx, kind, [{ line: 0, said: values, own: values }]);
  return presentOf(values) === undefined ? [] : [repeatedKey(kind)];
}

/** The same of what is changed of one. */
function wrongChange(
  kind: RecordName,
  tx: SessionTx,
  scope: Scope,
  { id, version: _, ...taken }: Partial<Edit>,
): Promise<readonly FieldError[]> {
  return wrongBy(async () => {
    if (id === undefined) return;
    const { record, owner } = await held(tx, scope, kind, { id });
    const [judged] = await judgedChanges(tx, scope, kind, [{ record, owner, changes: spoken(taken) }]);
    granted(judged);
  });
}
