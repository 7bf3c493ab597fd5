import * as z from "zod";
import { CODE_LENGTH, MOST_CHOSEN } from "@/lib/records/limits";
import { missingOr } from "./missing";
import { CODE } from "./text";

/** One of the fixed words of the domain. */
export function choice<const T extends readonly string[]>(values: T) {
  return z.enum(values, { error: missingOr("choice.unknown") });
}

/** One of the fixed words, or of what a federation added to them, which only its own list knows. */
export const choiceOrAdded = z
  .string({ error: missingOr("choice.unknown") })
  .refine((said) => said.length <= CODE_LENGTH && CODE.test(said), { error: "choice.unknown" });

/** Fixed words, each at most once, in the order given. */
export function choices<const T extends readonly string[]>(values: T) {
  return severalOf(choice(values), values.length);
}

/** The same of fixed words and added ones. */
export const choicesOrAdded = severalOf(choiceOrAdded, MOST_CHOSEN);

function severalOf<S extends z.ZodType>(each: S, most: number) {
  return z
    .array(each, { error: missingOr("list.malformed") })
    .max(most, { error: "list.tooLong" })
    .refine((list) => new Set(list).size === list.length, { error: "list.repeated" });
}
