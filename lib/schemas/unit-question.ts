import * as z from "zod";
import { LEVELS } from "@/lib/domain/unit";
import { partAsked, searched, unitsAsked } from "./query";
import { shape } from "./shape";
import { addressedCode } from "./text";
import { date } from "./time";

/** What a list of units can be asked for; placement and headcount are those of the end of `asOf`. */
export const unitQuestion = shape({
  ...unitsAsked,
  ...partAsked,
  asOf: date.optional(),
  level: z.enum(LEVELS, { error: "choice.unknown" }).optional(),
  q: searched.optional(),
});

export const oneUnitQuestion = shape({ code: addressedCode, asOf: date.optional() });

export type UnitQuestion = z.output<typeof unitQuestion>;
export type OneUnitQuestion = z.output<typeof oneUnitQuestion>;
