import * as z from "zod";
import { optional } from "./missing";
import { whole, year } from "./number";
import { shape } from "./shape";
import { anyText, code, PROSE_LENGTH } from "./text";

/** An exception for one unit, target and year: either another figure or none at all. */
export const overrideRow = shape({
  unit: code,
  target: code,
  year,
  required: optional(whole(1)),
  waived: z.boolean({ error: "choice.unknown" }).default(false),
  reason: optional(anyText(PROSE_LENGTH)),
}).refine(({ required, waived }) => (required !== null) !== waived, {
  path: ["required"],
  error: "override.notOneOfTwo",
});

export type OverrideRow = z.output<typeof overrideRow>;
