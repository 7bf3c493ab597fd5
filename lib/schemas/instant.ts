import { formatISO } from "date-fns/formatISO";
import { IN_VIETNAM, isCivilDate } from "@/lib/domain/calendar";

/** RFC 3339 §5.6; a leap second is not accepted, PostgreSQL keeps none. */
const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d+))?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const DATE_LENGTH = 10;
const SECONDS_LENGTH = 19;

/**
 * An RFC 3339 instant as written with +07:00, to the microsecond (further digits are cut, as PostgreSQL keeps six):
 * `2021-06-30T17:00:00Z` gives `2021-07-01T00:00:00+07:00`. The text order of two results is their order in time.
 * @returns null when the text is no such instant
 */
export function parseInstant(text: string): string | null {
  const [, date = "", time = "", fraction = "", offset = ""] = RFC_3339.exec(text) ?? [];
  if (!isCivilDate(date)) return null;
  const local = formatISO(`${date}T${time}${offset.toUpperCase()}`, IN_VIETNAM);
  if (!isCivilDate(local.slice(0, DATE_LENGTH))) return null;
  return local.slice(0, SECONDS_LENGTH) + fractionOf(fraction) + local.slice(SECONDS_LENGTH);
}

/** Six digits of a fraction as `.123456`, as `.123` when whole milliseconds, as nothing when zero. */
function fractionOf(digits: string): string {
  const micros = digits.padEnd(6, "0").slice(0, 6);
  if (micros === "000000") return "";
  return `.${micros.endsWith("000") ? micros.slice(0, 3) : micros}`;
}
