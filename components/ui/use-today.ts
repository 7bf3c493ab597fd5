"use client";

import { useCallback, useEffect, useRef } from "react";
import { vietnamDay } from "@/lib/format";

const DAY_MS = 86_400_000;

/**
 * A look at the calendar on a page that may stay open overnight. The device says how many days have passed since; which
 * day it was the server said, for the clock of a phone may be wrong.
 * @param today civil date, from the server
 * @returns a function that gives the civil date of today, or of so many days before
 */
export function useToday(today: string): (daysAgo?: number) => string {
  const opened = useRef(today);
  useEffect(() => {
    opened.current = vietnamDay(new Date());
  }, []);
  return useCallback(
    (daysAgo = 0) => {
      const passed = (Date.parse(vietnamDay(new Date())) - Date.parse(opened.current)) / DAY_MS;
      return dayAfter(today, passed - daysAgo);
    },
    [today],
  );
}

/** By hand: date-fns would make every form 1.5 KB heavier on a phone. @param days may be negative */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
