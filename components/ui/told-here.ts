import { useSyncExternalStore } from "react";

/** What is told once has an address, empty where it has been told. */
interface Told {
  readonly id: string;
  readonly path: string;
}

/** What was told since the page was loaded, by id: it is kept nowhere else, and gone when the page is left for good. */
export function toldHere<Kept extends Told>() {
  const none: ReadonlyMap<string, Kept> = new Map();
  let kept = none;
  const listeners = new Set<() => void>();
  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
  return {
    keep(...all: readonly Kept[]): void {
      kept = new Map([
        ...kept,
        ...all.filter(({ path }) => path !== "").map((each) => [each.id, each] as const),
      ]);
      for (const listener of listeners) listener();
    },
    useKept: (): ReadonlyMap<string, Kept> =>
      useSyncExternalStore(
        subscribe,
        () => kept,
        () => none,
      ),
  };
}
