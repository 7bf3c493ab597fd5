import { type Address, one } from "./asked-day";

/** One page of what was found, the page that the address names or the nearest that there is. */
export interface AskedPage<Item> {
  readonly found: number;
  readonly shown: readonly Item[];
  /** Place of the first shown item among those found, from 1. */
  readonly from: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export function pageAsked<Item>(found: readonly Item[], address: Address, length: number): AskedPage<Item> {
  const pages = Math.max(1, Math.ceil(found.length / length));
  const page = Math.min(numberOf(one(address, "page")), pages);
  const first = (page - 1) * length;
  return { found: found.length, shown: found.slice(first, first + length), from: first + 1, page, pages };
}

function numberOf(text: string): number {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}
