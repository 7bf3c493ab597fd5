import type * as z from "zod";
import { Failure, type FieldError } from "@/lib/db/failure";
import { isStorable } from "@/lib/domain/text";

const BODY_BYTES = 65_536;
const DEPTH = 12;

/**
 * A request's body as text.
 * @throws Failure TOO_LARGE past `limit` bytes, MALFORMED when it is no UTF-8
 */
export async function readText(request: Request, limit: number): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let body = "";
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) throw new Failure("TOO_LARGE");
      body += decoder.decode(chunk, { stream: true });
    }
    return body + decoder.decode();
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("MALFORMED", { cause: error });
  }
}

/**
 * A request's JSON body; undefined when it has none. Only the text tells: a server hands over a stream for either.
 * @throws Failure TOO_LARGE past 64 KiB, MALFORMED when it is no JSON or holds what no text can
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request, BODY_BYTES);
  if (text === "") return undefined;
  try {
    return storable<unknown>(JSON.parse(text));
  } catch (cause) {
    throw new Failure("MALFORMED", { cause });
  }
}

/**
 * The value itself, when every text in it can be stored and no key reaches for a prototype.
 * @throws Failure MALFORMED
 */
export function storable<T>(value: T): T {
  if (!holdsStorable(value, 0)) throw new Failure("MALFORMED");
  return value;
}

function holdsStorable(value: unknown, depth: number): boolean {
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth > DEPTH) return false;
  return Object.entries(value).every(
    ([key, held]) => key !== "__proto__" && isStorable(key) && holdsStorable(held, depth + 1),
  );
}

/**
 * What a strict schema makes of a value.
 * @throws Failure INVALID with one entry per field; `message` is its key until it is localised
 */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Failure("INVALID", { errors: parsed.error.issues.map(fieldError) });
}

function fieldError(issue: z.core.$ZodIssue): FieldError {
  const key = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const path = key === undefined ? issue.path : [...issue.path, key];
  return { path: path.map(String).join("."), code: issue.message, message: issue.message };
}
