/** From which place on a part of a list is shown, where its address says one beyond what there is. */
export function placeWithin(said: number, shown: number, total: number): number {
  return Math.max(1, Math.min(said, total - shown + 1));
}

/** One page of what was found: the page that was asked for, or the nearest that there is. */
export interface Paged<Item> {
  readonly found: number;
  readonly shown: readonly Item[];
  /** Place of the first shown item among those found, from 1. */
  readonly from: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}
