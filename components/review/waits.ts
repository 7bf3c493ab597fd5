import { vietnamDay } from "@/lib/format";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/**
 * How long something has waited: in days of the calendar, as every figure about waiting counts them, and in hours on the
 * first of them.
 */
export function waitingParts(since: string, now: number): { readonly days: number; readonly hours: number } {
  const midnight = (instant: Date) => Date.parse(vietnamDay(instant));
  const days = Math.max(0, (midnight(new Date(now)) - midnight(new Date(since))) / DAY_MS);
  const hours = Math.max(0, Math.floor((now - Date.parse(since)) / HOUR_MS));
  return { days, hours: days > 0 ? 0 : hours };
}
