import * as z from "zod";
import { NAME_LENGTH } from "@/lib/records/limits";
import { pointer } from "./pointer";
import { yearAsked } from "./query";
import { several } from "./several";
import { shape } from "./shape";
import { anyText, typedText } from "./text";

/** As many units as a province has. */
const MOST_UNITS = 5_000;
const MOST_BLOCKS = 100;
const LIST_LENGTH = 200_000;

/**
 * All blocks of a year, instead of those that it had: units by their codes or names, as a list or as people paste it; none
 * where it is empty. The version is the plan's.
 */
export const blocksPut = shape({
  year: yearAsked,
  version: pointer.version,
  blocks: z
    .array(shape({ name: typedText(NAME_LENGTH), units: several(typedText(NAME_LENGTH), MOST_UNITS) }), {
      error: "list.malformed",
    })
    .max(MOST_BLOCKS, { error: "list.tooLong" })
    .optional(),
  pasted: anyText(LIST_LENGTH).nullable().optional(),
}).refine(({ blocks, pasted }) => (blocks === undefined) !== (pasted === undefined), {
  error: "required",
  path: ["blocks"],
});
