import * as z from "zod";
import { PERIOD } from "@/lib/domain/lock";
import { PROSE_LENGTH } from "@/lib/records/limits";
import { missingOr } from "./missing";
import { pointer } from "./pointer";
import { partAsked } from "./query";
import { shape } from "./shape";
import { code, perhapsText, typedText } from "./text";

/** What is closed: a period, of the whole federation or of a unit with all below it. */
export const newLock = shape({
  period: z
    .string({ error: missingOr("period.malformed") })
    .max(7, { error: "period.malformed", abort: true })
    .regex(PERIOD, { error: "period.malformed" }),
  unit: code.nullable().default(null),
  reason: perhapsText(PROSE_LENGTH).nullable().default(null),
});

/** Which lock is taken away, and why. */
export const lockReopening = shape({ id: pointer.id, reason: typedText(PROSE_LENGTH) });

/** A part of the list of locks. */
export const lockQuestion = shape(partAsked);
