import type * as z from "zod";
import { pageAsked, unitsAsked } from "./query";
import { shape } from "./shape";

/** What a list of records without a workflow can be asked for. */
export const recordQuestion = shape({ ...unitsAsked, ...pageAsked });

export type RecordQuestion = z.output<typeof recordQuestion>;
