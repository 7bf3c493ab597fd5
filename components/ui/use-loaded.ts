"use client";

import { useEffect, useRef, useState } from "react";

/** Until it is asked for again. */
const PAUSE_MS = 5_000;

/** What no page loads before it is needed: null until it is there; without a network it is asked for again. */
export function useLoaded<Part>(load: () => Promise<Part>, isNeeded: boolean): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  const loading = useRef(load);
  const isMissing = isNeeded && part === null;
  useEffect(() => {
    if (!isMissing) return;
    const ask = () =>
      loading.current().then(
        (loaded) => setPart(() => loaded),
        () => undefined,
      );
    void ask();
    const timer = setInterval(ask, PAUSE_MS);
    return () => clearInterval(timer);
  }, [isMissing]);
  return part;
}
