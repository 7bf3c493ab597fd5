import * as z from "zod";
import { isStorable } from "@/lib/domain/text";
import { missingOr } from "./missing";

/** Longest code or id, and the longest texts that a record may carry, in UTF-16 units. */
export const CODE_LENGTH = 64;
export const NAME_LENGTH = 500;
export const TITLE_LENGTH = 1_000;
export const URL_LENGTH = 2_000;
export const PROSE_LENGTH = 10_000;

/** Any text, kept verbatim but for NFC; for columns that may be empty (see `optional`). */
export function anyText(maximum: number) {
  return z
    .string({ error: missingOr("text.malformed") })
    .refine(isStorable, { error: "text.malformed", abort: true })
    .normalize("NFC")
    .max(maximum, { error: "text.tooLong" });
}

/** Text that says something: names, titles. Blanks alone are as empty. */
export function text(maximum: number) {
  return anyText(maximum).regex(/\S/, { error: "required" });
}

/** A link that can be opened. */
export const link = anyText(URL_LENGTH).regex(/^https?:\/\/[^\s/]+\S*$/i, { error: "url.malformed" });

/** Codes and ids: 1 to 64 of `A-Z a-z 0-9 . _ -`, case kept (interfaces.md §3). */
export const code = z
  .string({ error: missingOr("code.malformed") })
  .max(CODE_LENGTH, { error: "code.malformed" })
  .regex(/^[A-Za-z0-9._-]+$/, { error: "code.malformed" });
