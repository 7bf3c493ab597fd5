import { descriptionOf, WITHDRAWABLE_KINDS, type WithdrawableKind } from "./all";
import type { Field } from "./field";
import { NAME_LENGTH } from "./limits";

/** Kinds that people bring along in workbooks: all that they record. */
export type ImportedKind = WithdrawableKind;
export const IMPORTED_KINDS = WITHDRAWABLE_KINDS;

/** One field as a workbook has a column for it. */
export interface ImportedField {
  readonly name: string;
  readonly field: Field;
  /** A new record must say it; the product has nothing to put there. */
  readonly required: boolean;
  /** One value may hold of many records: what tells them apart, and what is counted of each, is its own. */
  readonly common: boolean;
  /** The day or moment on which a record began. */
  readonly begins: boolean;
}

/** What a row of a workbook can say: all but evidence, and how far a record has come, which is the workflow's business. */
export function importedFields(kind: ImportedKind): ImportedField[] {
  const { fields, life, dated, title } = descriptionOf(kind);
  const said = Object.entries(fields).filter(
    ([name, { kind: held }]) =>
      held !== "files" && held !== "links" && (life !== "workflow" || name !== "status"),
  );
  return said.flatMap(([name, field]) => [
    {
      name,
      field,
      required: isRequired(field),
      common: COMMON.has(field.kind) && name !== title,
      begins: name === dated?.[0],
    },
    ...(name === "unit" ? [ABOVE_UNIT] : []),
  ]);
}

/** A column that no record keeps: which of several units of one name is meant, by the one above it. */
export const ABOVE = "above";
const ABOVE_UNIT: ImportedField = {
  name: ABOVE,
  field: { kind: "text", most: NAME_LENGTH, optional: true },
  ...{ required: false, common: false, begins: false },
};

function isRequired(field: Field): boolean {
  if (field.optional || field.kind === "id" || field.kind === "choices") return false;
  if (field.kind === "code") return !field.made;
  return field.kind !== "count" || field.otherwise === undefined;
}

const COMMON: ReadonlySet<Field["kind"]> = new Set([
  ...(["reference", "choice", "choices", "flag", "day", "instant", "text"] as const),
]);
