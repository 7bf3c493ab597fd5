/** A reproducible source of choices: the same label gives the same sequence on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole, both ends included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A new array in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** A generator of its own for each subject, so that a change to one leaves the others' choices as they were. */
export function randomFor(label: string): Random {
  const next = mulberry32(hash(label));
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => at(items, int(0, items.length - 1)),
    shuffled: (items) => shuffled(items, int),
  };
}

/** The item at a position that the caller knows to exist. */
export function at<T>(items: readonly T[], position: number): T {
  const item = items[position];
  if (item === undefined) throw new RangeError(`No item ${position} among ${items.length}.`);
  return item;
}

function shuffled<T>(items: readonly T[], int: Random["int"]): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = int(0, last);
    [copy[last], copy[other]] = [at(copy, other), at(copy, last)];
  }
  return copy;
}

/** FNV-1a, 32 bits. */
function hash(label: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(label)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
