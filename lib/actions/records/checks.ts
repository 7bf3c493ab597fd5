import { fieldError, refuse } from "@/lib/actions/field-error";
import { wrongIn } from "@/lib/auth/parse";
import type { FieldError } from "@/lib/db/failure";
import { type CivilDate, isCivilDate } from "@/lib/domain/calendar";
import { own } from "@/lib/domain/own";
import { descriptionOf, type RecordKind, type RecordName } from "@/lib/records/all";
import type { Field, PlainValues } from "@/lib/records/field";
import { parseInstant } from "@/lib/schemas/instant";
import { newSchema } from "@/lib/schemas/record";

/** @throws Failure INVALID for what is said to have happened after today, or after this moment */
export function notLater(kind: RecordName, values: PlainValues, today: CivilDate): void {
  refuse(lateFields(kind, values, today));
}

/** What of some values is said to have happened after today, or after this moment; what is no day is not among them. */
export function lateFields(
  kind: RecordKind,
  values: Readonly<Record<string, unknown>>,
  today: CivilDate,
): FieldError[] {
  const moment = parseInstant(new Date().toISOString()) ?? "";
  const isLate = (held: Field["kind"], value: string) =>
    held === "instant" ? (parseInstant(value) ?? "") > moment : isCivilDate(value) && value > today;
  const late = Object.entries(descriptionOf(kind).fields).filter(([name, { kind: held, past }]) => {
    const value = own(values, name);
    return past === true && typeof value === "string" && isLate(held, value);
  });
  return late.map(([name]) => fieldError(name, "date.future", { today }));
}

/**
 * What holds between fields must hold after a change too; a field that is not changed is not asked about again, since
 * old records are as they are.
 * @throws Failure INVALID
 */
export function stillWhole(kind: RecordName, record: object, changed: PlainValues): void {
  const schema = newSchema(kind);
  const fields = Object.keys(schema.shape).map((name) => [name, Reflect.get(record, name)] as const);
  const isAsked = (name = "") => name in changed || name === descriptionOf(kind).order?.last;
  const wrong = wrongIn(schema, { ...Object.fromEntries(fields), ...changed });
  refuse(wrong.filter(({ path }) => isAsked(path.split(".")[0])));
}
