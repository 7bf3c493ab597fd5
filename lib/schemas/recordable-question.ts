import * as z from "zod";
import { LEVELS } from "@/lib/domain/unit";
import { searched } from "./query";
import { shape } from "./shape";

/** Which of the units for which the asker records: by level, and by words of a name or a code. */
export const recordableQuestion = shape({
  level: z.enum(LEVELS, { error: "choice.unknown" }).optional(),
  q: searched.optional(),
});

export type RecordableQuestion = z.output<typeof recordableQuestion>;
