import * as z from "zod";
import { codeOfSegment, RESERVED_SEGMENTS } from "@/lib/domain/address";
import { traceOf } from "@/lib/domain/anonymous";
import { isStorable } from "@/lib/domain/text";
import { completedLink } from "@/lib/domain/typed-link";
import { isBlank, trimmed } from "@/lib/domain/unseen";
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

/** Text that may say nothing: what shows nothing is as empty. */
export function perhapsText(maximum: number) {
  return anyText(maximum)
    .transform((said) => (isBlank(said) ? null : said))
    .pipe(z.string().max(maximum).nullable());
}

/** The check that a text names nobody: a phone number or somebody's own page is refused, whoever sends it. */
export function namesNobody(said: string | null, { addIssue }: z.RefinementCtx): void {
  const trace = said === null ? null : traceOf(said);
  if (trace !== null) addIssue({ code: "custom", message: `anonymous.${trace}` });
}

/** Text that says something: names, titles. */
export function text(maximum: number) {
  return anyText(maximum).refine((said) => !isBlank(said), { error: "required" });
}

/** The same as people type it: without what shows nothing around it. */
export function typedText(maximum: number) {
  return storable(z.string({ error: "required" }).overwrite(trimmed), maximum).min(1, { error: "required" });
}

/** A link that can be opened, as people paste or type it. */
export const link = storable(
  z.string({ error: missingOr("text.malformed") }).overwrite((typed) => completedLink(trimmed(typed))),
  URL_LENGTH,
).regex(/^https?:\/\/[^\s/]+\S*$/i, { error: "url.malformed" });

/** What a code is written with. */
export const CODE = /^[A-Za-z0-9._-]+$/;

/** Codes and ids by which records are named: 1 to 64 of `A-Z a-z 0-9 . _ -`, case kept (interfaces.md §3). */
export const code = z
  .string({ error: missingOr("code.malformed") })
  .max(CODE_LENGTH, { error: "code.malformed" })
  .regex(CODE, { error: "code.malformed" });

const RESERVED = RESERVED_SEGMENTS.map((segment) => segment.replaceAll(".", "\\.")).join("|");

/** A record's own code or id: none that an address means something else by. */
export const ownCode = code.regex(new RegExp(`^(?!(?:${RESERVED})$)`), { error: "code.reserved" });

/** A code as a part of an address. */
export const addressedCode = z.string({ error: "code.malformed" }).transform(codeOfSegment).pipe(code);
