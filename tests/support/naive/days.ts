/** The day after a day, by the calendar of JavaScript alone. */
export function nextDay(day: string): string {
  const known = following.get(day);
  if (known !== undefined) return known;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  const next = date.toISOString().slice(0, 10);
  following.set(day, next);
  return next;
}

const following = new Map<string, string>();

const counted = new Map<string, number>();

/** How many days lie in [from, to], both included; 0 when `to` is earlier. Counted once for each pair. */
export function daysIn(from: string, to: string): number {
  const key = `${from} ${to}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  let days = 0;
  for (let day = from; day <= to; day = nextDay(day)) days += 1;
  counted.set(key, days);
  return days;
}

/** Whether [from, to) holds on a day; "" = open. */
export function holds(from: string, to: string, day: string): boolean {
  if (from !== "" && day < from) return false;
  if (to !== "" && day >= to) return false;
  return true;
}

/** Microseconds since 1970 of an RFC 3339 text. */
export function microsOf(text: string): bigint {
  const [, seconds = "", fraction = "", zone = ""] =
    /^(.{19})(?:\.(\d{1,6}))?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  return BigInt(Date.parse(seconds + zone)) * 1000n + BigInt(fraction.padEnd(6, "0"));
}

const SEVEN_HOURS = 7n * 3600n * 1_000_000n;

/** The day that an instant has at UTC+7. */
export function dayOfMicros(micros: bigint): string {
  return new Date(Number((micros + SEVEN_HOURS) / 1000n)).toISOString().slice(0, 10);
}

/** 24:00 of a day at UTC+7, in microseconds. */
export function endOfDayMicros(day: string): bigint {
  return BigInt(Date.parse(`${nextDay(day)}T00:00:00Z`)) * 1000n - SEVEN_HOURS;
}
