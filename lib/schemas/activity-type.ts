import * as z from "zod";
import { shape } from "./shape";
import { code, NAME_LENGTH, text } from "./text";

/** A type that the federation added to the nine of compliance.md §3. */
export const activityTypeRow = shape({
  code,
  name: text(NAME_LENGTH),
  reviewed: z.boolean({ error: "choice.unknown" }).default(true),
});

export type ActivityTypeRow = z.output<typeof activityTypeRow>;
