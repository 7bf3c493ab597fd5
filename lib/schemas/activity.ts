import * as z from "zod";
import { ACTIVITY_AUDIENCES, ACTIVITY_STATUSES, CONTENTS, FORMS } from "@/lib/domain/activity";
import { choice, choices } from "./choice";
import { optional } from "./missing";
import { quantity } from "./number";
import { shape } from "./shape";
import { anyText, code, link, TITLE_LENGTH, text, URL_LENGTH } from "./text";
import { date } from "./time";

/** What a unit says of an activity, in the order of the bundle's columns. */
const activityFields = {
  unit: code,
  type: code,
  occurredOn: date,
  title: text(TITLE_LENGTH),
  outlet: optional(code),
  url: optional(anyText(URL_LENGTH)),
  content: optional(choice(CONTENTS)),
  form: optional(choice(FORMS)),
  audiences: choices(ACTIVITY_AUDIENCES).default([]),
  quantity: quantity.default(1),
};

/** An activity as the bundle holds it: any status, and links as they were written. */
export const activityRow = shape({ id: code, ...activityFields, status: choice(ACTIVITY_STATUSES) });

/** A new activity from a form or a script (interfaces.md §4): its title is trimmed, its link can be opened. */
export const newActivity = shape({
  ...activityFields,
  title: z.string({ error: "required" }).trim().pipe(activityFields.title),
  url: optional(link),
  status: choice(["DRAFT", "SUBMITTED"]),
});

/** What may be changed of an activity; an absent key stays as it is. */
export const activityChanges = shape({
  unit: code.optional(),
  type: code.optional(),
  occurredOn: date.optional(),
  title: newActivity.shape.title.optional(),
  outlet: code.nullable().optional(),
  url: link.nullable().optional(),
  content: choice(CONTENTS).nullable().optional(),
  form: choice(FORMS).nullable().optional(),
  audiences: choices(ACTIVITY_AUDIENCES).optional(),
  quantity: quantity.optional(),
});

export type ActivityRow = z.output<typeof activityRow>;
export type NewActivity = z.output<typeof newActivity>;
