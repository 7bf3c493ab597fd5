import * as z from "zod";
import { codeOfSegment } from "@/lib/domain/address";
import { codesAsked, levelAsked, partAsked, structureAsked, unitsAsked, yearAsked } from "./query";
import { shape } from "./shape";
import { code } from "./text";
import { date } from "./time";

const moment = { year: yearAsked.optional(), asOf: date.optional(), ...structureAsked };

/** What may be asked of compliance; every part has a default (interfaces.md §4). */
export const complianceQuestion = shape({
  ...moment,
  ...unitsAsked,
  level: levelAsked,
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

/** One target over the year. */
export const seriesQuestion = shape({ ...moment, ...unitsAsked, target: code });

/** Who stands where among those alike, of one level or of all. */
export const leagueQuestion = shape({ ...moment, level: levelAsked });

export type LeagueQuestion = z.output<typeof leagueQuestion>;
export type CurvesAsked = z.output<typeof seriesQuestion>;
export type ComplianceQuestion = z.output<typeof complianceQuestion>;
export type ExplanationQuestion = z.output<typeof explanationQuestion>;
