import * as z from "zod";
import { codeOfSegment } from "@/lib/domain/address";
import { PROSE_LENGTH, URL_LENGTH } from "@/lib/records/limits";
import { optional } from "./missing";
import { whole } from "./number";
import { shape } from "./shape";
import { anyText } from "./text";

/** Which record an action is about, by an id that need not be one, and the version of it that the caller saw. */
export const pointer = {
  id: z.string({ error: "required" }).max(URL_LENGTH, { error: "text.tooLong" }).transform(codeOfSegment),
  version: whole(1).optional(),
};

/** Why something is done, where the rules ask for it. */
export const reason = optional(anyText(PROSE_LENGTH));

/** One record by its address. */
export const addressedRecord = shape({ id: pointer.id });
