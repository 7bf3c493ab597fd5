const HOUR_MS = 3_600_000;
const HOURS_OF_A_DAY = 24;
/** From so many days on nobody asks for hours. */
const DAYS_ALONE = 3;

/** How long something has waited, in the parts that are said: days, and hours beside them while there are few days. */
export function waitingParts(since: string, now: number): { readonly days: number; readonly hours: number } {
  const hours = Math.max(0, Math.floor((now - Date.parse(since)) / HOUR_MS));
  const days = Math.floor(hours / HOURS_OF_A_DAY);
  return { days, hours: days >= DAYS_ALONE ? 0 : hours % HOURS_OF_A_DAY };
}
