import type { KeyboardEvent, RefObject } from "react";

interface Moves {
  readonly down: () => void;
  readonly up: () => void;
  readonly tick: () => void;
  /** What is marked in the list is open. */
  readonly settled: boolean;
}

/** J, K, X, D, T and Enter while the list has the focus (ux.md §6); the two that decide press their buttons. */
export function useInboxKeys(
  list: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
  { down, up, tick, settled }: Moves,
): (event: KeyboardEvent) => void {
  const button = (which: string) => bar.current?.querySelector<HTMLElement>(which);
  const press = (which: string) => settled && button(`[data-key="${which}"]`)?.click();
  const keys = new Map<string, () => unknown>([
    ["j", down],
    ["k", up],
    ["x", tick],
    ["d", () => press("approve")],
    ["t", () => press("return")],
    ["enter", () => button("a, button")?.focus()],
  ]);
  return (event) => {
    const act = keys.get(event.key.toLowerCase());
    const held = event.ctrlKey || event.metaKey || event.altKey;
    // Enter on a link or a tick is that link's or tick's own.
    if (act === undefined || held || (event.key === "Enter" && event.target !== list.current)) return;
    event.preventDefault();
    act();
  };
}
