import { fieldError, refuse } from "@/lib/actions/field-error";
import type { Values } from "@/lib/db/records/table";
import type { CivilDate } from "@/lib/domain/calendar";
import { parseInstant } from "@/lib/schemas/instant";
import type { RecordKind } from "./kind";

/** @throws Failure INVALID for what is said to have happened after today, or after this moment */
export function notLater({ table, past }: RecordKind, values: Values, today: CivilDate): void {
  const moment = parseInstant(new Date().toISOString()) ?? "";
  const late = past.filter((name) => {
    const value = values[name];
    const latest = table.fields[name]?.kind === "instant" ? moment : today;
    return typeof value === "string" && value > latest;
  });
  refuse(late.map((name) => fieldError(name, "date.future")));
}

/**
 * What holds between fields must hold after a change too; a field that is not changed is not asked about again, since
 * old records are as they are.
 * @throws Failure INVALID
 */
export function stillWhole({ schema }: RecordKind, record: Values, changed: Values): void {
  const fields = Object.keys(schema.shape).map((name) => [name, record[name]] as const);
  const parsed = schema.safeParse({ ...Object.fromEntries(fields), ...changed });
  const issues = parsed.success ? [] : parsed.error.issues;
  const between = issues.filter(({ code, path }) => code === "custom" || String(path[0]) in changed);
  refuse(between.map(({ path, message }) => fieldError(path.map(String).join("."), message)));
}
