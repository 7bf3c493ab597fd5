import * as z from "zod";
import { missingOr } from "./missing";

/** The largest figure that a column of PostgreSQL's `integer` holds. */
export const LARGEST = 2_147_483_647;
/** Quantities are added up in `integer` columns, so a single one stays far below. */
const LARGEST_QUANTITY = 1_000_000;

/** A whole number within bounds, both included. */
export function whole(minimum: number, maximum: number = LARGEST) {
  return z
    .int({ error: missingOr("number.notWhole") })
    .min(minimum, { error: "number.tooSmall" })
    .max(maximum, { error: "number.tooLarge" });
}

/** A number that figures are computed from exactly: above or from a bound, at most two decimals. */
export function hundredths(schema: z.ZodNumber) {
  return schema.refine((value) => Number(value.toFixed(2)) === value, { error: "number.tooFine" });
}

/** A count of people or things that is known; 0 is a figure too. */
export const figure = whole(0);

/** How many times a thing counts. */
export const quantity = whole(1, LARGEST_QUANTITY);

/** A plan's year. */
export const year = whole(1_900, 9_999);
