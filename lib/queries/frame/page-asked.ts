import type { Paged } from "@/lib/domain/screen/paged";
import { type Address, one } from "./asked-day";

/** The page that the address names, or the nearest that there is. */
export function pageAsked<Item>(found: readonly Item[], address: Address, length: number): Paged<Item> {
  const pages = Math.max(1, Math.ceil(found.length / length));
  const page = Math.min(numberOf(one(address, "page")), pages);
  const first = (page - 1) * length;
  return { found: found.length, shown: found.slice(first, first + length), from: first + 1, page, pages };
}

function numberOf(text: string): number {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}
