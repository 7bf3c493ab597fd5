import type * as z from "zod";
import { Failure } from "@/lib/db/failure";

/** A part of a list, and where the next part begins; null = this was the last. */
export interface ListPart<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** A page of a list that was asked for one item more than it may show. */
export function listPart<Item>(
  rows: readonly Item[],
  limit: number,
  placeOf: (last: Item) => unknown,
): ListPart<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null;
  return { items, nextCursor };
}

/** A place in a list as text that callers pass on as it is. */
export function writeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/**
 * The place that a cursor stands for, or null without one.
 * @throws Failure INVALID for a text that no list has given
 */
export function readCursor<Place>(cursor: string | undefined, place: z.ZodType<Place>): Place | null {
  if (cursor === undefined) return null;
  const parsed = place.safeParse(parsedJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (parsed.success) return parsed.data;
  const error = { path: "cursor", code: "text.malformed", message: "text.malformed" };
  throw new Failure("INVALID", { errors: [error] });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
