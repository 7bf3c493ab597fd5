import { Failure } from "@/lib/db/failure";
import type { Paged } from "@/lib/domain/screen/paged";
import { type Address, one } from "./asked-day";

/** So many rows stand on a page of a list. */
export const PAGE_LENGTH = 50;

/** The page that the address names, or the nearest that there is. */
export function pageAsked<Item>(found: readonly Item[], address: Address, length = PAGE_LENGTH): Paged<Item> {
  const place = placeAsked(found.length, address, length);
  return { ...place, shown: found.slice(place.from - 1, place.from - 1 + length) };
}

/** The same where only their number is known: from which of them on. */
export function placeAsked(
  found: number,
  address: Address,
  length = PAGE_LENGTH,
): Omit<Paged<never>, "shown"> {
  const pages = Math.max(1, Math.ceil(found / length));
  const page = Math.min(nthAsked(one(address, "page")), pages);
  return { found, from: (page - 1) * length + 1, page, pages };
}

/** Which of several an address names, from 1 and by digits alone; else the first. */
export function nthAsked(text: string): number {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
}

/**
 * The part of a list that the address names by a cursor; the first one where no list has given that cursor, or nothing
 * follows it any more.
 */
export async function partFollowing<Part>(
  address: Address,
  read: (cursor: { readonly cursor?: string }) => Promise<Part>,
  isEmpty: (part: Part) => boolean,
): Promise<{ readonly part: Part; readonly isFirst: boolean }> {
  const cursor = one(address, "cursor");
  const part = cursor === "" ? null : await read({ cursor }).catch(nullForCursor);
  if (part !== null && !isEmpty(part)) return { part, isFirst: false };
  return { part: await read({}), isFirst: true };
}

function nullForCursor(failure: unknown): null {
  if (failure instanceof Failure && failure.detail.errors?.some(({ path }) => path === "cursor")) return null;
  throw failure;
}
