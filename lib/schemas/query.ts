import * as z from "zod";
import { STRUCTURES } from "@/lib/domain/compliance/tree";
import { UNSAID } from "@/lib/domain/pivot";
import { LEVELS } from "@/lib/domain/unit";
import { CODE_LENGTH, NAME_LENGTH } from "@/lib/records/limits";
import { choices } from "./choice";
import { anyText, code } from "./text";
import { date } from "./time";

// An address knows only text: these read what its query says.

const LONGEST_CURSOR = 400;
const LARGEST_PART = 500;
const PART = 100;
const MOST_CODES = 200;

/** A whole number in digits, each written in one way alone. */
function digits(minimum: number, maximum: number) {
  return z
    .string({ error: "number.malformed" })
    .regex(/^(?:0|[1-9]\d{0,8})$/, { error: "number.malformed" })
    .transform(Number)
    .pipe(z.int().min(minimum, { error: "number.tooSmall" }).max(maximum, { error: "number.tooLarge" }));
}

/** Codes joined by commas. */
const codeList = z
  .string({ error: "code.malformed" })
  .max(MOST_CODES * (CODE_LENGTH + 1), { error: "list.tooLong" })
  .transform((text) => text.split(","))
  .pipe(z.array(code).max(MOST_CODES, { error: "list.tooLong" }));

/** Fixed words of the domain joined by commas. */
export function wordsAsked<const T extends readonly string[]>(values: T) {
  return z
    .string({ error: "choice.unknown" })
    .max(1_000, { error: "list.tooLong" })
    .transform((text) => text.split(","))
    .pipe(choices(values));
}

/** Codes, or `~` for what is not said. */
export const codesOrUnsaid = z
  .string({ error: "code.malformed" })
  .max(MOST_CODES * (CODE_LENGTH + 1), { error: "list.tooLong" })
  .transform((text) => text.split(","))
  .pipe(
    z
      .array(z.union([z.literal(UNSAID), code], { error: "code.malformed" }))
      .max(MOST_CODES, { error: "list.tooLong" }),
  );

export const yearAsked = digits(1_000, 9_999);
export const codesAsked = codeList;
/** Whether only what was withdrawn is meant; without it only what was not. */
export const withdrawnAsked = z
  .enum(["true", "false"], { error: "choice.unknown" })
  .transform((said) => said === "true");
/** Text that is looked for in names and titles, whatever its marks. */
export const searched = anyText(NAME_LENGTH);

/** That unit; with `scope` also those directly or anywhere below it (interfaces.md §4). */
export const unitsAsked = {
  unit: code.optional(),
  scope: z.enum(["direct", "subtree"], { error: "choice.unknown" }).optional(),
};

/** Whose tree: each day's own, today's, or that of a day (compliance.md §11). */
export const structureAsked = {
  structure: z.union([z.enum(STRUCTURES), date], { error: "choice.unknown" }).optional(),
};

export const levelAsked = z.enum(LEVELS, { error: "choice.unknown" }).optional();

/** A part of a list. */
export const partAsked = {
  limit: digits(1, LARGEST_PART).default(PART),
  cursor: z.string({ error: "text.malformed" }).max(LONGEST_CURSOR, { error: "text.tooLong" }).optional(),
};

/** A stretch of days, both included. */
export const daysAsked = { from: date.optional(), to: date.optional() };
