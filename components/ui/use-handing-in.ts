"use client";

import { useState } from "react";
import { formatReceipt } from "@/lib/receipt";
import { type Draft, draftPlace, valuesIn, writeDraft } from "./form-draft";
import { keepReceipt, type OutboxItem, putItem, sweepReceipts, type UnsentItem } from "./outbox";

/** How a form's items are called, and which action is behind them. */
export interface Waits {
  /** The action's name, `activity.save`. */
  readonly form: string;
  /** What is recorded: "Cử báo cáo viên". */
  readonly what: string;
  /** The field that tells one from another. */
  readonly says: string;
}

const OPENED = /^#outbox=([^/]+)\/([\w-]+)$/;

/** Where what was typed is kept while an item is open again. */
const placeOf = (id: string) => `outbox:${id}`;

/**
 * The address that opens an item in its form again, with all that was typed; it stays in the outbox.
 * What was refused is another attempt; what waits may have arrived, and keeps its key.
 */
export function reopenItem({ id, person, form, href, state }: UnsentItem): string {
  const attempt = state.kind === "refused" ? crypto.randomUUID() : state.draft.attempt;
  writeDraft(draftPlace(person, placeOf(id)), { ...state.draft, attempt });
  return `${href}#outbox=${form}/${id}`;
}

/** The field of files that go with what is handed in without a network, and never with anything else. */
export const LATER_FILES = "laterFiles";

/** Takes them out of what a form sends. */
export function takeLaterFiles(values: FormData): File[] {
  const files = values.getAll(LATER_FILES).filter((value) => value instanceof File && value.name !== "");
  values.delete(LATER_FILES);
  // What the filter has left.
  return files as File[];
}

/** A form's own item: the one that its address opens, or the one that was handed in from it just now. */
export function useHandingIn(waits: Waits | undefined, person: string | null) {
  const [opened] = useState(() => (waits === undefined ? null : openedItem(waits)));
  const [handedIn, setHandedIn] = useState<OutboxItem | null>(null);

  /** Null for a form that does not wait. */
  function itemOf(values: FormData): Omit<OutboxItem, "state"> | null {
    if (waits === undefined || person === null) return null;
    const said = String(values.get(waits.says) ?? "");
    return {
      ...{ id: opened ?? crypto.randomUUID(), person, form: waits.form },
      label: said === "" ? waits.what : `${waits.what}: ${said}`,
      ...{ href: `${location.pathname}${location.search}`, at: Date.now() },
    };
  }

  return {
    /** Id of the item that is open again. */
    opened,
    place: opened === null ? null : placeOf(opened),
    handedIn,
    /** Keeps what is being sent, and what was typed. @returns whether it is kept: not by every form, nor by every browser */
    async handIn(values: FormData, draft: Draft | null, later: readonly File[]): Promise<boolean> {
      const item = itemOf(values);
      if (item === null || draft === null) return false;
      const triedAt = navigator.onLine ? item.at : null;
      const files = later.map((content) => ({ key: crypto.randomUUID(), name: content.name, content }));
      const state = { kind: "waiting", fields: valuesIn(values), draft, files, triedAt } as const;
      const kept = { ...item, state };
      try {
        await putItem(kept);
      } catch {
        return false;
      }
      setHandedIn(kept);
      return true;
    },
    /** It was sent at once. */
    async arrived(values: FormData, data: unknown): Promise<void> {
      const item = itemOf(values);
      if (item === null || typeof data !== "object" || data === null || !("id" in data)) return;
      await keepReceipt(item, formatReceipt(String(data.id))).catch(() => {});
      await sweepReceipts(item.person);
    },
    /** The form is empty again. */
    another: () => setHandedIn(null),
  };
}

function openedItem({ form }: Waits): string | null {
  if (typeof location === "undefined") return null;
  const [, of, id] = OPENED.exec(location.hash) ?? [];
  return of === form ? (id ?? null) : null;
}
