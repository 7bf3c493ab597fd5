import type * as z from "zod";
import { partAsked, unitsAsked, withdrawnAsked } from "./query";
import { shape } from "./shape";

/** What a list of records without a workflow can be asked for. */
export const recordQuestion = shape({ ...unitsAsked, ...partAsked, withdrawn: withdrawnAsked.optional() });

export type RecordQuestion = z.output<typeof recordQuestion>;
