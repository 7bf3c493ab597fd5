"use client";

import { useEffect, useRef, useState } from "react";
import { useForm } from "@/components/ui/form-context";
import { useSignedIn } from "@/components/ui/signed-in";
import { MOST_FILES, type ShownFile } from "@/lib/domain/file";
import { filePath } from "./links";
import { askFor, type Prepared, prepare, type SendingOutcome, sendFile, type Try } from "./send-file";

/** A file that was chosen on this page. */
export interface Picked {
  readonly key: string;
  readonly file: File;
}

/** One file of a form: sent, on its way, waiting for the network, or not taken. */
export interface FileItem {
  /** On this page; of a file on its way also the key of its sending. */
  readonly key: string;
  readonly name: string;
  /** Bytes; null until they are known. */
  readonly size: number | null;
  /** Once it is sent. */
  readonly id: string | null;
  readonly state: "sent" | "sending" | "waiting" | "refused";
  readonly percent: number;
  /** Why it was not taken, as the server says it. */
  readonly problem: string | null;
  /** Why it will never be taken; null = it may be tried again. */
  readonly why: "size" | "kind" | null;
  /** Of one that waits what will leave the device, so that it can be handed in with its form. */
  readonly later: File | null;
}

/** Until a file that found no answer is tried again. */
const PAUSE_MS = 5_000;

/** What is being sent, beside what is shown of it. */
interface Sending {
  readonly file: File;
  readonly given: AbortController;
  prepared?: Promise<Prepared>;
}

function itemOf(key: string, rest: Partial<FileItem>): FileItem {
  return {
    key,
    name: "",
    size: null,
    id: null,
    state: "sent",
    percent: 0,
    problem: null,
    why: null,
    later: null,
    ...rest,
  };
}

/** A draft knows the ids of its files alone. */
function begun(given: readonly ShownFile[], restored: readonly string[] | undefined): FileItem[] {
  const ids = restored?.filter((id) => id !== "") ?? given.map(({ id }) => id);
  return ids.map((id) => itemOf(id, { id, ...given.find((file) => file.id === id), state: "sent" }));
}

/** The files of the form around: one after the other is sent, again when the network is back, and told to the draft. */
export function useFiles(given: readonly ShownFile[], picked: readonly Picked[]) {
  const { restored, touch } = useForm();
  const person = useSignedIn();
  const [items, setItems] = useState(() => begun(given, restored?.files));
  const [leftOut, setLeftOut] = useState(0);
  const sendings = useRef(new Map<string, Sending>());
  const seen = useRef(new Set<string>());
  const queue = useRef(Promise.resolve());

  function change(key: string, changes: Partial<FileItem>) {
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...changes } : item)));
  }

  function enqueue(key: string) {
    change(key, { state: "sending", percent: 0, problem: null });
    queue.current = queue.current.then(() => send(key));
  }

  async function send(key: string) {
    const sending = sendings.current.get(key);
    if (sending === undefined) return;
    const onPercent = (percent: number) => change(key, { percent });
    const outcome = await attempt(sending, { key, person, signal: sending.given.signal, onPercent });
    if (sending.given.signal.aborted) return;
    if (outcome.kind === "unanswered")
      return change(key, { state: "waiting", later: await laterOf(sending) });
    if (outcome.kind === "refused") {
      const { problem, why } = outcome;
      return change(key, { state: "refused", problem, why });
    }
    sendings.current.delete(key);
    const { id, name, size } = outcome.file;
    // What was sent before is the same file, which stands there once.
    setItems((all) =>
      all.flatMap((item) => {
        if (item.key === key) return [{ ...item, id, name, size, state: "sent" as const }];
        return item.id === id ? [] : [item];
      }),
    );
  }

  function add() {
    const chosen = picked.filter(({ key }) => !seen.current.has(key));
    if (chosen.length === 0) return;
    for (const { key } of chosen) seen.current.add(key);
    const fresh = chosen.slice(0, Math.max(0, MOST_FILES - items.length));
    setLeftOut(chosen.length - fresh.length);
    for (const { key, file } of fresh) sendings.current.set(key, { file, given: new AbortController() });
    const added = fresh.map(({ key, file: { name, size } }) => itemOf(key, { name, size, state: "sending" }));
    setItems((all) => [...all, ...added]);
    for (const { key } of fresh) enqueue(key);
  }
  const addNow = useRef(add);
  addNow.current = add;
  useEffect(() => {
    if (picked.length > 0) addNow.current();
  }, [picked]);

  function resume() {
    for (const { key, state } of items) if (state === "waiting") enqueue(key);
  }

  const isWaiting = items.some(({ state }) => state === "waiting");
  const resumeNow = useRef(resume);
  resumeNow.current = resume;
  useEffect(() => {
    if (!isWaiting) return;
    const again = () => resumeNow.current();
    const timer = setInterval(() => navigator.onLine && again(), PAUSE_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [isWaiting]);

  const ids = items.flatMap(({ id }) => id ?? []).join(" ");
  const told = useRef(ids);
  const isOpen = items.some(({ state }) => state !== "sent");
  const later = items.flatMap(({ state, later: file }) => (state === "waiting" && file ? [file] : []));
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (told.current !== ids || wasOpen.current !== isOpen) touch("files");
    told.current = ids;
    wasOpen.current = isOpen;
  });

  const unknown = items.find(({ id, name }) => id !== null && name === "")?.id ?? null;
  useEffect(() => {
    if (unknown === null) return;
    void askFor(filePath(unknown)).then((found) => {
      // Without an answer it keeps its place: it may well be there.
      if (found !== undefined) setItems((all) => withFound(all, unknown, found));
    });
  }, [unknown]);

  return {
    items,
    isOpen,
    /** How many of those chosen last a record has no room for. */
    leftOut,
    /** Where all that is not sent waits for the network alone, that; else nothing. */
    later: items.every(({ state, later: file }) => state === "sent" || file !== null) ? later : [],
    again: enqueue,
    remove(key: string) {
      sendings.current.get(key)?.given.abort();
      sendings.current.delete(key);
      setItems((all) => all.filter((item) => item.key !== key));
      setLeftOut(0);
    },
  };
}

/** A file that is gone goes. */
function withFound(
  all: readonly FileItem[],
  id: string,
  found: { readonly name: string } | null,
): FileItem[] {
  if (found === null) return all.filter((item) => item.id !== id);
  return all.map((item) => (item.id === id ? { ...item, ...found } : item));
}

/** Null where this browser could not make the picture smaller. */
async function laterOf({ prepared }: Sending): Promise<File | null> {
  const ready = await prepared?.catch(() => undefined);
  return ready === undefined ? null : new File([ready.content], ready.name, { type: ready.content.type });
}

async function attempt(sending: Sending, once: Try): Promise<SendingOutcome> {
  try {
    sending.prepared ??= prepare(sending.file);
    return await sendFile(await sending.prepared, once);
  } catch {
    // A picture that this browser cannot draw is drawn at the next try, or sent by another browser.
    return { kind: "unanswered" };
  }
}
