import type { FieldProblem } from "./form-context";
import type { Draft } from "./form-draft";

/**
 * What was handed in without a network, on this device until it has been sent. An item belongs to who typed it: nobody
 * else sees it, and nobody else sends it.
 */
export interface OutboxItem {
  readonly id: string;
  readonly person: string;
  /** The action behind its form, which is its address too: `/outbox/activity.save`. */
  readonly form: string;
  /** What a list calls it. */
  readonly label: string;
  /** The page of its form. */
  readonly href: string;
  /** Milliseconds since 1970: when it was handed in. */
  readonly at: number;
  readonly state:
    | Unsent
    /** Milliseconds since 1970; `receipt` is read out on the phone, `record` names what was saved. */
    | { readonly kind: "sent"; readonly at: number; readonly receipt: string | null };
}

/** A file on this device; `key` is the same at each try. */
export interface LaterFile {
  readonly key: string;
  readonly name: string;
  readonly content: Blob;
}

/** What is to be sent yet, with all that was typed. */
type Unsent = {
  /** As the action takes them, the key of the attempt and who opened the form among them. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly draft: Draft;
  /** Evidence that goes before it; what has gone is named among the fields. */
  readonly files: readonly LaterFile[];
} & (
  | {
      readonly kind: "waiting";
      /** When it was first tried: it may have arrived. */
      readonly triedAt: number | null;
    }
  | { readonly kind: "refused"; readonly message: string; readonly problems: readonly FieldProblem[] }
);

export type UnsentItem = OutboxItem & { readonly state: Unsent };
export type WaitingItem = UnsentItem & { readonly state: { readonly kind: "waiting" } };

export const isUnsent = (item: OutboxItem): item is UnsentItem => item.state.kind !== "sent";
export const isWaiting = (item: OutboxItem): item is WaitingItem => item.state.kind === "waiting";

const STORE = "items";
/** Receipts are shown for a while; the record's own page has its code for good. */
const MOST_SENT = 5;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("outbox", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @returns what the request gave, once everything that was written is on the disk */
async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Other tabs of this browser. */
const others = typeof document === "undefined" ? null : new BroadcastChannel("outbox");
const listeners = new Set<() => void>();

/** Calls the listener after each change, also of another tab. @returns what ends it */
export function onOutbox(listener: () => void): () => void {
  listeners.add(listener);
  others?.addEventListener("message", listener);
  return () => {
    listeners.delete(listener);
    others?.removeEventListener("message", listener);
  };
}

function changed() {
  for (const listener of listeners) listener();
  others?.postMessage(null);
}

/** A person's items in the order in which they were handed in; none where the browser keeps nothing. */
export async function itemsOf(person: string): Promise<readonly OutboxItem[]> {
  const all: OutboxItem[] = await inStore("readonly", (store) => store.getAll()).catch(() => []);
  return all.filter((item) => item.person === person).sort((a, b) => a.at - b.at);
}

/** What has not been sent of an item yet; null where there is none, or nothing more to be sent. */
export async function unsentOf(id: string | null): Promise<Unsent | null> {
  if (id === null) return null;
  const item: OutboxItem | undefined = await inStore("readonly", (store) => store.get(id)).catch(
    () => undefined,
  );
  return item !== undefined && isUnsent(item) ? item.state : null;
}

/** Puts an item in, or in place of the one with its id. @throws where the browser keeps nothing */
export async function putItem(item: OutboxItem): Promise<void> {
  await inStore("readwrite", (store) => store.put(item));
  changed();
}

export async function removeItem(id: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(id)).catch(() => {});
  changed();
}

/** Forgets all of a person's items: they sign out. */
export async function clearOutbox(person: string): Promise<void> {
  for (const { id } of await itemsOf(person)) await removeItem(id);
}

/** Says that an item has arrived; nothing of what was typed stays. */
export async function keepReceipt(
  { id, person, form, label, href, at }: Omit<OutboxItem, "state">,
  receipt: string | null,
): Promise<void> {
  await putItem({ id, person, form, label, href, at, state: { kind: "sent", at: Date.now(), receipt } });
}

/** Forgets all receipts of a person but the newest. */
export async function sweepReceipts(person: string): Promise<void> {
  const sent = (await itemsOf(person)).filter((item) => !isUnsent(item));
  for (const old of sent.slice(0, -MOST_SENT)) await removeItem(old.id);
}
