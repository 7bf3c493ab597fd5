import type * as z from "zod";
import { Failure, type FieldError } from "@/lib/db/failure";
import { isStorable } from "@/lib/domain/text";

const DEPTH = 12;
const UNSTORABLE = new Set(["bigint", "symbol", "function"]);

/**
 * The value itself, when it is plain as JSON is, every text in it can be stored and no key reaches for a prototype: a
 * form's action may be sent numbers without end, cycles, dates and files.
 * @throws Failure MALFORMED
 */
export function storable<T>(value: T): T {
  if (!holdsStorable(value, 0)) throw new Failure("MALFORMED");
  return value;
}

function holdsStorable(value: unknown, depth: number): boolean {
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || value === null) return !UNSTORABLE.has(typeof value);
  if (depth > DEPTH || !isPlain(value)) return false;
  return Object.entries(value).every(
    ([key, held]) => key !== "__proto__" && isStorable(key) && holdsStorable(held, depth + 1),
  );
}

/**
 * What a strict schema makes of a value.
 * @throws Failure INVALID with one entry per field; `message` is its key until it is localised
 */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Failure("INVALID", { errors: parsed.error.issues.map(fieldError) });
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

function fieldError(issue: z.core.$ZodIssue): FieldError {
  const key = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const path = key === undefined ? issue.path : [...issue.path, key];
  const said = { path: path.map(String).join("."), code: issue.message, message: issue.message };
  const figures = boundOf(issue);
  return figures === null ? said : { ...said, figures };
}

const BOUNDED = /^(?:number\.too|text\.tooLong)/;

/** What a figure or a length may be at least or at most. */
function boundOf(issue: z.core.$ZodIssue): NonNullable<FieldError["figures"]> | null {
  if (!BOUNDED.test(issue.message)) return null;
  if (issue.code === "too_small" && issue.inclusive) return { least: Number(issue.minimum) };
  if (issue.code !== "too_big") return null;
  const length = typeof issue.input === "string" ? { length: issue.input.length } : {};
  return { ...length, most: Number(issue.maximum) };
}
