"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { SEARCH_LENGTH } from "@/lib/format";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Tells apart what is called alike. */
  readonly note: string;
}

/** What a search has found; `more` says that there are others. */
export interface Found {
  readonly choices: readonly Choice[];
  readonly more: boolean;
}

/** A person pauses this long between two keys. */
const PAUSE_MS = 200;

/**
 * What a search says while somebody types: only the answer to what was typed last counts. `answer` is that answer, also
 * where it is still awaited.
 */
export function useFound(find: (words: string, signal: AbortSignal) => Promise<Found>) {
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef<AbortController>(null);
  const answer = useRef<Promise<Found | null>>(Promise.resolve(null));
  const finds = useRef(find);
  finds.current = find;

  const stop = useCallback(() => {
    clearTimeout(pause.current);
    asked.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);

  const look = useCallback(
    (words: string) => {
      stop();
      setOpen(true);
      answer.current = new Promise((resolve) => {
        pause.current = setTimeout(async () => {
          const asking = new AbortController();
          asked.current = asking;
          const heard = await finds.current(words.slice(0, SEARCH_LENGTH), asking.signal).catch(() => null);
          if (asking.signal.aborted) return;
          setFailed(heard === null);
          setFound(heard);
          resolve(heard);
        }, PAUSE_MS);
      });
    },
    [stop],
  );

  function close() {
    stop();
    setOpen(false);
  }

  return { found, failed, open, look, close, answer };
}
