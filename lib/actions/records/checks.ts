import { fieldError, refuse } from "@/lib/actions/field-error";
import type { CivilDate } from "@/lib/domain/calendar";
import { descriptionOf, type RecordName } from "@/lib/records/all";
import type { PlainValues } from "@/lib/records/field";
import { parseInstant } from "@/lib/schemas/instant";
import { newSchema } from "@/lib/schemas/record";

/** @throws Failure INVALID for what is said to have happened after today, or after this moment */
export function notLater(kind: RecordName, values: PlainValues, today: CivilDate): void {
  const moment = parseInstant(new Date().toISOString()) ?? "";
  const late = Object.entries(descriptionOf(kind).fields).filter(([name, field]) => {
    const value = values[name];
    const latest = field.kind === "instant" ? moment : today;
    return field.past === true && typeof value === "string" && value > latest;
  });
  refuse(late.map(([name]) => fieldError(name, "date.future")));
}

/**
 * What holds between fields must hold after a change too; a field that is not changed is not asked about again, since
 * old records are as they are.
 * @throws Failure INVALID
 */
export function stillWhole(kind: RecordName, record: object, changed: PlainValues): void {
  const schema = newSchema(kind);
  const fields = Object.keys(schema.shape).map((name) => [name, Reflect.get(record, name)] as const);
  const parsed = schema.safeParse({ ...Object.fromEntries(fields), ...changed });
  const issues = parsed.success ? [] : parsed.error.issues;
  const isAsked = (name: string) => name in changed || name === descriptionOf(kind).order?.last;
  const asked = issues.filter(({ path }) => isAsked(String(path[0])));
  refuse(asked.map(({ path, message }) => fieldError(path.map(String).join("."), message)));
}
