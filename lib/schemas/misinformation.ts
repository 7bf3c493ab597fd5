import type * as z from "zod";
import { optional } from "./missing";
import { shape } from "./shape";
import { anyText, code, PROSE_LENGTH } from "./text";
import { date, notBefore } from "./time";

/** Nobody handles what nobody has seen. */
export const handledOnceSpotted = notBefore("spottedOn", "handledOn", "misinformation.handledBeforeSpotted");

/** A false story and what was done about it; recorded and reported, never scored. */
export const misinformationRow = shape({
  id: code,
  unit: code,
  spottedOn: optional(date),
  claim: optional(anyText(PROSE_LENGTH)),
  action: optional(anyText(PROSE_LENGTH)),
  handledOn: optional(date),
}).check(handledOnceSpotted);

export type MisinformationRow = z.output<typeof misinformationRow>;
