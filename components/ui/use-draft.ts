"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { type ConflictingField, conflictingFields } from "./form-conflict";
import {
  type Draft,
  deleteDraft,
  type FieldValues,
  readDraft,
  touchedAreas,
  typedValues,
  valuesOf,
  writeDraft,
} from "./form-draft";
import { useMovedDraft } from "./use-moved-draft";

const PAUSE_MS = 400;

/**
 * Keeps a form's values on this device while they are typed, and brings them back after a reload; over the record that
 * they were typed over. Where that has changed meanwhile, `conflict` says in what. `generation` changes when the fields
 * must start anew from `restored`.
 * @param version of the record that the form shows; null for a new one
 * @param sent what was sent and refused without script, which the fields show first
 */
export function useDraft(
  key: string,
  version: number | null,
  form: RefObject<HTMLFormElement | null>,
  sent: FieldValues | null = null,
) {
  const [restored, setRestored] = useState(sent);
  const [conflict, setConflict] = useState<readonly ConflictingField[]>([]);
  const [generation, setGeneration] = useState(0);
  /** Something was typed that the browser refuses to keep. */
  const [unkept, setUnkept] = useState(false);
  const [state, setState] = useState<{ kind: "none" | "saved" | "restored"; at: number }>({
    kind: "none",
    at: 0,
  });
  const attempt = useRef<string>(null);
  const base = useRef<FieldValues>({});
  /** The draft that this page wrote or brought back last: another tab may have written since. */
  const own = useRef<number>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [early] = useState(touchedAreas);

  /** @param values null = what the page gave */
  function show(values: FieldValues | null) {
    setRestored(values);
    setGeneration((value) => value + 1);
  }

  /** When it was written, or null where it could not be. */
  function write(values: FieldValues): number | null {
    attempt.current ??= crypto.randomUUID();
    const savedAt = Date.now();
    own.current = savedAt;
    const draft = { values, base: base.current, version, attempt: attempt.current, savedAt };
    const isKept = writeDraft(key, draft);
    setUnkept(!isKept);
    return isKept ? savedAt : null;
  }

  function begin(shown: HTMLFormElement) {
    for (const [area, text] of early) area.value = text;
    base.current = valuesOf(shown);
    const typed = typedValues(shown);
    const draft = readDraft(key);
    if (draft !== null) return draft.version === version ? resume(draft, typed) : compare(draft, shown);
    // Typed before the scripts arrived.
    if (Object.keys(typed).length > 0) write(base.current);
  }

  function compare(draft: Draft, shown: HTMLFormElement) {
    const fields = conflictingFields(shown, draft.values, draft.base);
    setConflict(fields);
    if (fields.length === 0) deleteDraft(key);
  }

  function resume(draft: Draft, typed: FieldValues) {
    attempt.current = draft.attempt;
    base.current = draft.base;
    own.current = draft.savedAt;
    setState({ kind: "restored", at: draft.savedAt });
    show({ ...draft.values, ...typed });
  }

  const beginOnce = useRef(begin);
  useEffect(() => {
    if (form.current) beginOnce.current(form.current);
    return () => clearTimeout(pause.current);
  }, [form]);

  useMovedDraft(key, (waiting) => {
    clearTimeout(pause.current);
    if (waiting !== null) return resume(waiting, {});
    if (readDraft(key) === null) show(null);
  });

  function keep() {
    clearTimeout(pause.current);
    const at = form.current && conflict.length === 0 ? write(valuesOf(form.current)) : null;
    if (at !== null) setState({ kind: "saved", at });
  }

  function forget() {
    clearTimeout(pause.current);
    attempt.current = null;
    deleteDraft(key);
    setState({ kind: "none", at: 0 });
    setUnkept(false);
  }

  return {
    restored,
    unkept,
    generation,
    state,
    conflict,
    /** The person has chosen, field by field: what the draft says is now typed over the record as it is. */
    settle(choices: ReadonlyMap<string, ConflictingField["proposed"]>) {
      const mine = conflict.flatMap(({ name, values }) =>
        choices.get(name) === "mine" ? [[name, values] as const] : [],
      );
      const values = { ...base.current, ...Object.fromEntries(mine) };
      attempt.current = null;
      setConflict([]);
      const savedAt = write(values);
      if (savedAt !== null) setState({ kind: "restored", at: savedAt });
      show(values);
    },
    /** At once, since the page may be left at once; said, with what scripts changed, after a pause. */
    keepSoon() {
      clearTimeout(pause.current);
      if (form.current && conflict.length === 0) write(valuesOf(form.current));
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
    /**
     * Hands what is typed over to the form of the record that was saved before, which may be this one: over the same version
     * what it was begun with stays known, so that it is not taken for others' work.
     */
    moveTo(other: string, itsVersion: number | null) {
      const draft = readDraft(key);
      forget();
      if (draft === null) return;
      attempt.current = crypto.randomUUID();
      const base = itsVersion === version ? draft.base : draft.values;
      writeDraft(other, { ...draft, base, version: itsVersion, attempt: attempt.current });
    },
    /** What is kept at present. */
    present: () => readDraft(key),
    /** What was sent is no draft any more; what another tab has typed since stays. */
    forgetSent() {
      clearTimeout(pause.current);
      if (readDraft(key)?.savedAt === own.current) forget();
    },
    discard() {
      forget();
      show(null);
    },
  };
}
