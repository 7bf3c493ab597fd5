import { useSyncExternalStore } from "react";
import type { IssuedInvitation } from "@/lib/domain/screen/people";

/** What was issued since the page was loaded, by account: a link is told once, and kept nowhere but here. */
let issued: ReadonlyMap<string, IssuedInvitation> = new Map();
const listeners = new Set<() => void>();
const NONE: ReadonlyMap<string, IssuedInvitation> = new Map();

/** Keeps links until the page is left for good. */
export function keepIssued(...invitations: readonly IssuedInvitation[]): void {
  const told = invitations.filter(({ path }) => path !== "");
  issued = new Map([...issued, ...told.map((each) => [each.id, each] as const)]);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The links that were issued since the page was loaded. */
export function useIssued(): ReadonlyMap<string, IssuedInvitation> {
  return useSyncExternalStore(
    subscribe,
    () => issued,
    () => NONE,
  );
}
