import type * as z from "zod";
import { choice } from "./choice";
import { changedFields, saidFields } from "./record";
import { shape } from "./shape";

const { status: _, ...changed } = changedFields("activities");

/** A new activity from a form or a script (interfaces.md §4). */
export const newActivity = shape({ ...saidFields("activities"), status: choice(["DRAFT", "SUBMITTED"]) });

/** What may be changed of an activity; an absent key stays as it is. */
export const activityChanges = shape(changed);

export type NewActivity = z.output<typeof newActivity>;
