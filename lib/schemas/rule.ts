import * as z from "zod";

/** What fields say together and must not: at which of them, with the key of the message. */
export interface Broken {
  readonly field: string;
  readonly message: string;
  readonly figures?: Readonly<Record<string, string>>;
}

/** What must hold between some fields. */
export interface Rule<Said extends object> {
  readonly of: readonly string[];
  readonly broken: (said: Said) => Broken | null;
}

/** The check of a rule as soon as what it is about is taken, whatever is wrong with other fields, so that all is corrected at once. */
export function heldTo<Said extends object>({ of, broken }: Rule<Said>) {
  const check = z.check<Said>(({ value, issues }) => {
    if (issues.some(({ path }) => of.includes(String(path?.[0])))) return;
    const found = broken(value);
    if (found === null) return;
    const { field, message, figures } = found;
    const input: unknown = Reflect.get(value, field);
    issues.push({ code: "custom", message, path: [field], input, ...(figures && { params: figures }) });
  });
  check._zod.def.when = ({ value }) => typeof value === "object" && value !== null;
  return check;
}
