import * as z from "zod";
import { optional } from "./missing";
import { shape } from "./shape";
import { anyText, code, NAME_LENGTH, text } from "./text";
import { date, endsAfter } from "./time";

/** A reporter's appointment as the bundle holds it. */
export const reporterRow = shape({
  unit: code,
  fullName: text(NAME_LENGTH),
  appointed: date,
  ended: optional(date),
  decisionNo: optional(anyText(NAME_LENGTH)),
}).check(endsAfter("appointed", "ended"));

/** A new appointment from a form or a script; the name is trimmed. */
export const newReporter = shape({
  ...reporterRow.shape,
  fullName: z.string({ error: "required" }).trim().pipe(reporterRow.shape.fullName),
  position: optional(anyText(NAME_LENGTH)),
}).check(endsAfter("appointed", "ended"));

export type ReporterRow = z.output<typeof reporterRow>;
