import type * as z from "zod";
import { ACTIVITY_STATUSES } from "@/lib/domain/activity";
import { URL_LENGTH } from "@/lib/records/limits";
import { codesAsked, daysAsked, partAsked, searched, unitsAsked, wordsAsked, yearAsked } from "./query";
import { shape } from "./shape";
import { anyText } from "./text";

/** What a list of activities can be asked for; lists are joined by commas. */
export const activityQuestion = shape({
  ...unitsAsked,
  ...daysAsked,
  ...partAsked,
  year: yearAsked.optional(),
  type: codesAsked.optional(),
  status: wordsAsked(ACTIVITY_STATUSES).optional(),
  outlet: codesAsked.optional(),
  q: searched.optional(),
  /** The same link, however it is written. */
  url: anyText(URL_LENGTH).optional(),
});

export type ActivityQuestion = z.output<typeof activityQuestion>;
