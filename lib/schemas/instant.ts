import { dateOfDayNumber, dayNumber, isCivilDate } from "@/lib/domain/calendar";

/** RFC 3339 §5.6; a leap second is not accepted, PostgreSQL keeps none. */
const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

const ZONE_MINUTES = 7 * 60;
const DAY_MINUTES = 24 * 60;

/**
 * An RFC 3339 instant as written with +07:00, to the microsecond (further digits are cut, as PostgreSQL keeps six):
 * `2021-06-30T17:00:00Z` gives `2021-07-01T00:00:00+07:00`. The text order of two results is their order in time.
 * @returns null when the text is no such instant
 */
export function parseInstant(text: string): string | null {
  const match = RFC_3339.exec(text);
  const [, date = "", hour, minute, second, fraction = "", sign, offsetHour = "0", offsetMinute = "0"] =
    match ?? [];
  if (!match || !isCivilDate(date)) return null;
  const offset = (sign === "-" ? -1 : 1) * (Number(offsetHour) * 60 + Number(offsetMinute));
  const minutes = Number(hour) * 60 + Number(minute) - offset + ZONE_MINUTES;
  const day = dateOfDayNumber(dayNumber(date) + Math.floor(minutes / DAY_MINUTES));
  const ofDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  if (!isCivilDate(day)) return null;
  return `${day}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:${second}${fractionOf(fraction)}+07:00`;
}

/** Six digits of a fraction as `.123456`, as `.123` when whole milliseconds, as nothing when zero. */
function fractionOf(digits: string): string {
  const micros = digits.padEnd(6, "0").slice(0, 6);
  if (micros === "000000") return "";
  return `.${micros.endsWith("000") ? micros.slice(0, 3) : micros}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
