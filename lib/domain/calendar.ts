/** A civil date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`; lexicographic order is time order (compliance.md §1). */
export type CivilDate = string;

/** Whole microseconds since 1970-01-01T00:00Z, as PostgreSQL keeps them; exact in a double until the year 2255. */
export type InstantMicros = number;

/** A span [a, b] and how much of it has gone by: `elapsed / total`, whole days, 0 <= elapsed <= total. */
export interface Share {
  readonly elapsed: number;
  readonly total: number;
}

const MICROS_PER_SECOND = 1_000_000;
const MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;
/** The zone has kept UTC+7 without daylight saving time (compliance.md §1), so an offset is exact. */
const ZONE_OFFSET_MICROS = 7 * 3_600 * MICROS_PER_SECOND;

/** Days from 1970-01-01 to `date`; every year from 0001, which Date.UTC does not offer. */
export function dayNumber(date: CivilDate): number {
  const month = Number(date.slice(5, 7));
  // Counting years from March puts the leap day last, so month lengths follow one formula.
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return civilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** `YYYY-MM-DD` of a year, month (1 to 12) and day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`, from year 0001 on. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= "0001" && dateOfDayNumber(dayNumber(text)) === text;
}

/** The date `days` days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return dayNumber(b) - dayNumber(a);
}

export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  if (a < b) return a;
  return b;
}

export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  if (a < b) return b;
  return a;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

export function firstDayOfYear(year: number): CivilDate {
  return civilDate(year, 1, 1);
}

export function lastDayOfYear(year: number): CivilDate {
  return civilDate(year, 12, 31);
}

/** The last day of a month (1 to 12). */
export function monthEnd(year: number, month: number): CivilDate {
  return month === 12 ? lastDayOfYear(year) : addDays(civilDate(year, month + 1, 1), -1);
}

/** Whole months of the year after `date`'s month: 0 in December. */
export function monthsLeftAfter(date: CivilDate): number {
  return 12 - monthOf(date);
}

/** Elapsed share of [from, to] at the end of day `date`, between 0 and 1 (compliance.md §1). */
export function elapsedShare(from: CivilDate, to: CivilDate, date: CivilDate): Share {
  const total = daysBetween(from, to) + 1;
  return { elapsed: Math.min(Math.max(daysBetween(from, date) + 1, 0), total), total };
}

/** Elapsed share of a calendar year at the end of day `date`. */
export function elapsedShareOfYear(year: number, date: CivilDate): Share {
  return elapsedShare(firstDayOfYear(year), lastDayOfYear(year), date);
}

/** The civil date that an instant has in Asia/Ho_Chi_Minh. */
export function civilDateOf(instant: InstantMicros): CivilDate {
  return dateOfDayNumber(Math.floor((instant + ZONE_OFFSET_MICROS) / MICROS_PER_DAY));
}

/** The first instant of a civil date: 00:00 in Asia/Ho_Chi_Minh. */
export function startOfDay(date: CivilDate): InstantMicros {
  return dayNumber(date) * MICROS_PER_DAY - ZONE_OFFSET_MICROS;
}

/** 24:00 of a civil date, which is 00:00 of the next (compliance.md §6 includes that instant). */
export function endOfDay(date: CivilDate): InstantMicros {
  return startOfDay(date) + MICROS_PER_DAY;
}

/** A number of hours as microseconds. */
export function hoursInMicros(hours: number): InstantMicros {
  return hours * 3_600 * MICROS_PER_SECOND;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
