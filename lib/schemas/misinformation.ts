import type * as z from "zod";
import { optional } from "./missing";
import { shape } from "./shape";
import { anyText, code, PROSE_LENGTH } from "./text";
import { date } from "./time";

/** A false story and what was done about it; recorded and reported, never scored. */
export const misinformationRow = shape({
  id: code,
  unit: code,
  spottedOn: optional(date),
  claim: optional(anyText(PROSE_LENGTH)),
  action: optional(anyText(PROSE_LENGTH)),
  handledOn: optional(date),
}).refine(({ spottedOn, handledOn }) => !spottedOn || !handledOn || spottedOn <= handledOn, {
  path: ["handledOn"],
  error: "misinformation.handledBeforeSpotted",
});

export type MisinformationRow = z.output<typeof misinformationRow>;
