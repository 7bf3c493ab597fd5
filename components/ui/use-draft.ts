"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { type Draft, deleteDraft, readDraft, valuesOf, writeDraft } from "./form-draft";

const PAUSE_MS = 400;

/**
 * Keeps a form's values on this device while they are typed, and brings them back after a reload. `generation`
 * changes when the fields must start anew from `restored`.
 */
export function useDraft(key: string, form: RefObject<HTMLFormElement | null>) {
  const [restored, setRestored] = useState<Draft["values"] | null>(null);
  const [generation, setGeneration] = useState(0);
  const [state, setState] = useState<{ kind: "none" | "saved" | "restored"; at: number }>({
    kind: "none",
    at: 0,
  });
  const attempt = useRef<string>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const draft = readDraft(key);
    if (draft) {
      attempt.current = draft.attempt;
      setRestored(draft.values);
      setState({ kind: "restored", at: draft.savedAt });
      setGeneration((value) => value + 1);
    }
    return () => clearTimeout(pause.current);
  }, [key]);

  /** When it was written, or null where it could not be. */
  function write(): number | null {
    if (!form.current) return null;
    attempt.current ??= crypto.randomUUID();
    const savedAt = Date.now();
    const kept = writeDraft(key, { values: valuesOf(form.current), attempt: attempt.current, savedAt });
    return kept ? savedAt : null;
  }

  function keep() {
    clearTimeout(pause.current);
    const at = write();
    if (at !== null) setState({ kind: "saved", at });
  }

  function forget() {
    clearTimeout(pause.current);
    attempt.current = null;
    deleteDraft(key);
    setState({ kind: "none", at: 0 });
  }

  return {
    restored,
    generation,
    state,
    /** At once, since the page may be left at once; said, with what scripts changed, after a pause. */
    keepSoon() {
      clearTimeout(pause.current);
      write();
      pause.current = setTimeout(keep, PAUSE_MS);
    },
    /** Keeps what is being sent; the key stays the same until there is a definite answer. */
    beginAttempt(): string {
      keep();
      attempt.current ??= crypto.randomUUID();
      return attempt.current;
    },
    /** A definite answer came: the next attempt is another one. */
    endAttempt() {
      attempt.current = null;
    },
    forget,
    discard() {
      forget();
      setRestored({});
      setGeneration((value) => value + 1);
    },
  };
}
