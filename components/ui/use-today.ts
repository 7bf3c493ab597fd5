"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { vietnamDay } from "@/lib/format";

const DAY_MS = 86_400_000;
/** How often an open page looks at the calendar. */
const LOOK_MS = 60_000;

/**
 * The calendar of a page that may stay open overnight. The device says how many days have passed since; which day it was
 * the server said, for the clock of a phone may be wrong.
 * @param today civil date, from the server
 * @returns a function that gives the civil date of today, or of so many days before; another one when the day turns
 */
export function useToday(today: string): (daysAgo?: number) => string {
  const opened = useRef<string>(null);
  const [, turn] = useState("");
  useEffect(() => {
    opened.current = vietnamDay(new Date());
    const look = () => turn(vietnamDay(new Date()));
    const every = setInterval(look, LOOK_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(every);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return useCallback(
    (daysAgo = 0) => {
      const now = vietnamDay(new Date());
      const passed = (Date.parse(now) - Date.parse(opened.current ?? now)) / DAY_MS;
      return dayAfter(today, passed - daysAgo);
    },
    [today],
  );
}

/** By hand: date-fns would make every form 1.5 KB heavier on a phone. @param days may be negative */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
