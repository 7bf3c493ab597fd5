import * as z from "zod";
import { codeOfSegment } from "@/lib/domain/address";
import { LEVELS } from "@/lib/domain/unit";
import { codesAsked, partAsked, unitsAsked, yearAsked } from "./query";
import { shape } from "./shape";
import { date } from "./time";

const moment = { year: yearAsked.optional(), asOf: date.optional() };

/** What may be asked of compliance; every part has a default (interfaces.md §4). */
export const complianceQuestion = shape({
  ...moment,
  ...unitsAsked,
  level: z.enum(LEVELS, { error: "choice.unknown" }).optional(),
  target: codesAsked.optional(),
});

/** One result, and a part of the records behind it. */
export const explanationQuestion = shape({
  ...moment,
  limit: partAsked.limit,
  cursor: partAsked.cursor,
  unit: z.string().transform(codeOfSegment),
  target: z.string().transform(codeOfSegment),
});

export type ComplianceQuestion = z.output<typeof complianceQuestion>;
export type ExplanationQuestion = z.output<typeof explanationQuestion>;
