import type { Paged } from "@/lib/domain/screen/paged";
import { type Address, one } from "./asked-day";

/** The page that the address names, or the nearest that there is. */
export function pageAsked<Item>(found: readonly Item[], address: Address, length: number): Paged<Item> {
  const place = placeAsked(found.length, address, length);
  return { ...place, shown: found.slice(place.from - 1, place.from - 1 + length) };
}

/** The same where only their number is known: from which of them on. */
export function placeAsked(found: number, address: Address, length: number): Omit<Paged<never>, "shown"> {
  const pages = Math.max(1, Math.ceil(found / length));
  const page = Math.min(nthAsked(one(address, "page")), pages);
  return { found, from: (page - 1) * length + 1, page, pages };
}

/** Which of several an address names, from 1 and by digits alone; else the first. */
export function nthAsked(text: string): number {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
}
