/** A short message about what was just done, with at most one thing to do about it: undo it, try again. */
export interface Toast {
  message: string;
  /** What was wanted did not come about. */
  failed?: boolean;
  act?: { label: string; run: () => Promise<void> } | undefined;
}

/** Long enough to read and reach the button (ux.md §4.5). */
const SHOWN_MS = 10_000;

let current: Toast | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(toast: Toast | null) {
  clearTimeout(timer);
  current = toast;
  for (const listener of listeners) listener();
}

/** Shows a toast for 10 s; it outlives a change of page and replaces the one before. */
export function showToast(toast: Toast): void {
  show(toast);
  timer = setTimeout(() => show(null), SHOWN_MS);
}

/** Takes the toast away. */
export function hideToast(): void {
  show(null);
}

/** For `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): Toast | null => current,
  readOnServer: (): Toast | null => null,
};
