"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/**
 * The clock of an open page: which moment it was the server said, for the clock of a phone may be wrong; how long ago that
 * was the device says.
 * @param now an instant, from the server
 * @returns a function that gives the present moment in milliseconds since 1970
 */
export function useNow(now: string): () => number {
  const opened = useRef<number>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment of the server's is another beginning.
  useEffect(() => {
    opened.current = Date.now();
  }, [now]);
  return useCallback(
    () => Date.parse(now) + (opened.current === null ? 0 : Date.now() - opened.current),
    [now],
  );
}

/** How often an open page looks at the clock. */
const LOOK_MS = 15_000;
const MS_PER_MINUTE = 60_000;

/** The present moment, said anew when a minute has passed; the server's own until the scripts run. */
export function useMinute(now: string): number {
  const present = useNow(now);
  const [minute, setMinute] = useState(0);
  useEffect(() => {
    const look = () => setMinute(Math.floor((present() - Date.parse(now)) / MS_PER_MINUTE));
    look();
    const every = setInterval(look, LOOK_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(every);
      document.removeEventListener("visibilitychange", look);
    };
  }, [now, present]);
  return Date.parse(now) + minute * MS_PER_MINUTE;
}
