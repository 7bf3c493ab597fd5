import * as z from "zod";
import { missingOr } from "./missing";

/** One of the fixed words of the domain. */
export function choice<const T extends readonly string[]>(values: T) {
  return z.enum(values, { error: missingOr("choice.unknown") });
}

/** Fixed words, each at most once, in the order given. */
export function choices<const T extends readonly string[]>(values: T) {
  return z
    .array(choice(values), { error: missingOr("list.malformed") })
    .max(values.length, { error: "list.tooLong" })
    .refine((list) => new Set(list).size === list.length, { error: "list.repeated" });
}
