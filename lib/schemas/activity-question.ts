import * as z from "zod";
import { ACTIVITY_STATUSES, COUNTS_FROM } from "@/lib/domain/activity";
import { COUNTED, SIDES, UNSAID } from "@/lib/domain/pivot";
import { URL_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import {
  codesAsked,
  codesOrUnsaid,
  daysAsked,
  levelAsked,
  partAsked,
  searched,
  structureAsked,
  unitsAsked,
  withdrawnAsked,
  wordsAsked,
  yearAsked,
} from "./query";
import { shape } from "./shape";
import { anyText, code } from "./text";
import { date } from "./time";

const filters = {
  ...unitsAsked,
  ...daysAsked,
  ...structureAsked,
  /** Nothing after that day, and units by its tree. */
  asOf: date.optional(),
  /** Of units whose highest one of a level, at or above them, is this one; `~` = that have none. */
  level: levelAsked,
  under: z.union([z.literal(UNSAID), code], { error: "code.malformed" }).optional(),
  year: yearAsked.optional(),
  type: codesAsked.optional(),
  status: wordsAsked(ACTIVITY_STATUSES).optional(),
  /** At or past that status, as a target counts from it. */
  countsFrom: choice(COUNTS_FROM).optional(),
  outlet: codesOrUnsaid.optional(),
  content: codesOrUnsaid.optional(),
  form: codesOrUnsaid.optional(),
  audience: codesOrUnsaid.optional(),
  q: searched.optional(),
  withdrawn: withdrawnAsked.optional(),
  /** The same link, however it is written. */
  url: anyText(URL_LENGTH).optional(),
};

/** What a list of activities can be asked for; lists are joined by commas. */
export const activityQuestion = shape({ ...filters, ...partAsked });

/** Those that a page of the list takes from its address as they are. */
export const moreFilters = activityQuestion.pick({
  outlet: true,
  content: true,
  form: true,
  audience: true,
  level: true,
  under: true,
  countsFrom: true,
  scope: true,
  from: true,
  to: true,
  asOf: true,
  structure: true,
});

/** A table of activities by one or two of their sides, under the filters of a list (compliance.md §11). */
export const pivotQuestion = shape({
  rows: choice(SIDES),
  columns: choice(SIDES).optional(),
  count: z.enum(COUNTED, { error: "choice.unknown" }).default("quantity"),
  ...filters,
}).refine(({ rows, columns }) => rows !== columns, { path: ["columns"], error: "list.repeated" });

export type ActivityQuestion = z.output<typeof activityQuestion>;
export type PivotQuestion = z.output<typeof pivotQuestion>;
