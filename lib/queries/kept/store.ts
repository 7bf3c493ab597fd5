import { LRUCache } from "lru-cache";
import { processWide } from "@/lib/process-wide";

/** What has been answered, and when it was so. */
export interface Kept<Value> {
  readonly value: Value;
  readonly at: Date;
}

/** How an answer is made. */
export interface Maker<Value> {
  readonly make: () => Promise<Value>;
  /** What it then costs in memory, roughly; null = it is for who asked alone. */
  readonly bytes: (value: Value) => number | null;
}

type Entry = Kept<unknown> & { readonly bytes: number };

const MOST_BYTES = 256 * 1024 * 1024;

function storeOf(maxSize: number) {
  return new LRUCache<string, Entry, () => Promise<Entry | undefined>>({
    maxSize,
    sizeCalculation: ({ bytes }) => Math.max(1, Math.ceil(bytes)),
    fetchMethod: (_key, _old, { context: make }) => make(),
    // One that is pushed out while it is being made is still answered to those who wait for it.
    ignoreFetchAbort: true,
  });
}

const store = processWide("kept", () => storeOf(MOST_BYTES));

/**
 * What is kept under a key, or else is made now: once, whoever asks for it meanwhile. Each asker makes it in a
 * transaction of their own, so that one's failure is not another's: the next one who waits then makes it.
 */
export async function keep<Value>(key: string, { make, bytes }: Maker<Value>): Promise<Value> {
  for (;;) {
    let made: { readonly value: Value } | undefined;
    let failed = false;
    const makeEntry = async () => {
      failed = true;
      const at = new Date();
      const value = await make();
      failed = false;
      made = { value };
      const cost = bytes(value);
      return cost === null ? undefined : { value, at, bytes: cost };
    };
    try {
      const entry = await store.fetch(key, { context: makeEntry });
      if (made !== undefined) return made.value;
      // The store holds what makers of many kinds made; a key begins with the name of its one maker.
      if (entry !== undefined) return entry.value as Value;
    } catch (error) {
      if (failed) throw error;
    }
  }
}

/** What is kept under a key, if it still is. */
export function keptUnder<Value>(key: string): Kept<Value> | undefined {
  // As above: whoever knows the key knows what its maker makes.
  return store.get(key) as Kept<Value> | undefined;
}

/** What is made of what is kept under a key so far, and kept in its place. */
export async function renew<Value>(
  key: string,
  {
    make,
    bytes,
  }: {
    readonly make: (before: Value | undefined) => Promise<Value>;
    readonly bytes: (value: Value) => number;
  },
): Promise<Value> {
  const at = new Date();
  const value = await make(keptUnder<Value>(key)?.value);
  store.set(key, { value, at, bytes: bytes(value) });
  return value;
}
