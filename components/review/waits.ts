const HOUR_MS = 3_600_000;

/** Whole hours since an instant, for what has waited less than a day. @param now milliseconds since 1970 */
export function hoursWaited(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / HOUR_MS));
}
