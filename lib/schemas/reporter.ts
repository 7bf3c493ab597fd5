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

/** What may be changed of an appointment: it ends by `ended` (interfaces.md §4). An absent key stays as it is. */
export const reporterChanges = shape({
  fullName: newReporter.shape.fullName.optional(),
  position: anyText(NAME_LENGTH).nullable().optional(),
  appointed: date.optional(),
  ended: date.nullable().optional(),
  decisionNo: anyText(NAME_LENGTH).nullable().optional(),
});

export type ReporterRow = z.output<typeof reporterRow>;
export type NewReporter = z.output<typeof newReporter>;
export type ReporterChanges = z.output<typeof reporterChanges>;
