import * as z from "zod";
import { PROSE_LENGTH } from "@/lib/records/limits";
import { missingOr, optional } from "./missing";
import { pointer } from "./pointer";
import { yearAsked } from "./query";
import { shape } from "./shape";
import { anyText, code } from "./text";

/** A score of 0 to 100, to one decimal as computed ones are (compliance.md §9). */
const score = z
  .number({ error: missingOr("number.malformed") })
  .min(0, { error: "number.tooSmall" })
  .max(100, { error: "number.tooLarge" })
  .refine((value) => Number(value.toFixed(1)) === value, { error: "score.tooFine" });

/** What a unit says of itself in a year; without a score it takes that back. The version is that of what it said before. */
export const selfScoreSaid = shape({
  unit: code,
  year: yearAsked,
  score: score.nullable(),
  explanation: optional(anyText(PROSE_LENGTH)),
  version: pointer.version,
});

/** Of which year. */
export const selfScoresAsked = shape({ year: yearAsked });
