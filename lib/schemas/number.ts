import * as z from "zod";
import { LARGEST_FIGURE } from "@/lib/records/limits";
import { missingOr } from "./missing";

/** A whole number within bounds, both included. */
export function whole(minimum: number, maximum: number = LARGEST_FIGURE) {
  return z
    .int({ error: missingOr("number.notWhole") })
    .min(minimum, { error: "number.tooSmall" })
    .max(maximum, { error: "number.tooLarge" });
}

/** A number that figures are computed from exactly: above or from a bound, at most two decimals. */
export function wholeHundredths(schema: z.ZodNumber) {
  return schema.refine((value) => Number(value.toFixed(2)) === value, { error: "number.tooFine" });
}

/** A plan's year. */
export const year = whole(1_900, 9_999);
