import type * as z from "zod";

/** The message key of a value that has the wrong type: `required` when there is none at all. */
export function missingOr(key: string): z.core.$ZodErrorMap {
  return (issue) => (issue.input === undefined || issue.input === null ? "required" : key);
}

/** A field that may be absent or null, which are the same: null. */
export function optional<T extends z.ZodType>(schema: T) {
  // zod does not see that a nullable schema of an open type takes null.
  return schema.nullable().default(null as never) as z.ZodDefault<z.ZodNullable<T>>;
}
