import * as z from "zod";
import { isStorable } from "@/lib/domain/text";
import { CODE_LENGTH, URL_LENGTH } from "@/lib/records/limits";
import { missingOr } from "./missing";

/** Any text, kept verbatim but for NFC; for columns that may be empty (see `optional`). */
export function anyText(maximum: number) {
  return storable(z.string({ error: missingOr("text.malformed") }), maximum);
}

function storable(schema: z.ZodString, maximum: number) {
  return schema
    .refine(isStorable, { error: "text.malformed", abort: true })
    .normalize("NFC")
    .max(maximum, { error: "text.tooLong" });
}

/** Text that says something: names, titles. Blanks alone are as empty. */
export function text(maximum: number) {
  return anyText(maximum).regex(/\S/, { error: "required" });
}

/** The same as people type it: without the blanks around it. */
export function typedText(maximum: number) {
  return storable(z.string({ error: "required" }).trim(), maximum).regex(/\S/, { error: "required" });
}

/** A link that can be opened. */
export const link = anyText(URL_LENGTH).regex(/^https?:\/\/[^\s/]+\S*$/i, { error: "url.malformed" });

/** Codes and ids: 1 to 64 of `A-Z a-z 0-9 . _ -`, case kept (interfaces.md §3). */
export const code = z
  .string({ error: missingOr("code.malformed") })
  .max(CODE_LENGTH, { error: "code.malformed" })
  .regex(/^[A-Za-z0-9._-]+$/, { error: "code.malformed" });
