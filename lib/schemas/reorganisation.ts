import * as z from "zod";
import { KINDS, LEVELS } from "@/lib/domain/unit";
import { NAME_LENGTH, PROSE_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { missingOr, optional } from "./missing";
import { pointer } from "./pointer";
import { partAsked } from "./query";
import { several } from "./several";
import { shape } from "./shape";
import { code, ownCode, typedText } from "./text";
import { date } from "./time";

/** As many as a province has units of every kind. */
const MOST_UNITS = 5_000;
const MOST_STEPS = 500;

const name = typedText(NAME_LENGTH);
const units = several(code, MOST_UNITS);

const part = shape({
  code: ownCode,
  name,
  kind: optional(choice(KINDS)),
  units: z
    .array(code, { error: missingOr("list.malformed") })
    .max(MOST_UNITS, { error: "list.tooLong" })
    .default([]),
});

/** One thing that is done to units, on the day of the reorganisation. */
export const step = z.discriminatedUnion(
  "type",
  [
    shape({
      type: z.literal("found"),
      code: ownCode,
      name,
      level: choice(LEVELS),
      kind: choice(KINDS),
      parent: code,
    }),
    shape({ type: z.literal("rename"), unit: code, name }),
    shape({ type: z.literal("move"), units, to: code }),
    shape({ type: z.literal("merge"), units, into: code }),
    shape({
      type: z.literal("split"),
      unit: code,
      into: several(part, MOST_STEPS),
      keeps: z.boolean({ error: "choice.unknown" }).default(false),
    }),
    shape({ type: z.literal("close"), units, to: optional(code) }),
    shape({
      ...{ type: z.literal("convert"), unit: code, code: ownCode, name: optional(name) },
      ...{ level: choice(LEVELS), kind: choice(KINDS) },
    }),
  ],
  { error: missingOr("choice.unknown") },
);

/** What is done to units on one day; `dryRun` only says what it would change. */
export const newReorganisation = shape({
  on: date,
  steps: several(step, MOST_STEPS),
  reason: optional(typedText(PROSE_LENGTH)),
  documentNo: optional(typedText(NAME_LENGTH)),
  dryRun: z.boolean({ error: "choice.unknown" }).default(false),
});

/** Which reorganisation is taken back, and why. */
export const reorganisationUndoing = shape({ id: pointer.id, reason: typedText(PROSE_LENGTH) });

/** A part of the list of reorganisations. */
export const reorganisationQuestion = shape(partAsked);
