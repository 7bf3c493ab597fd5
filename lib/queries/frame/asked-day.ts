import { type CivilDate, firstDayOfYear, isCivilDate, laterOf, yearOf } from "@/lib/domain/calendar";
import { dayWithinYear, defaultDay, type Moment } from "@/lib/domain/compliance/day";
import { isStorable } from "@/lib/domain/text";
import { trimmed } from "@/lib/domain/unseen";
import { parseTypedDate, SEARCH_LENGTH } from "@/lib/format";

/** The query of a page's address as Next.js gives it. */
export type Address = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Longer ones are cut, as the forms do that make addresses; a cursor of the longest keys is shorter. */
const LONGEST_VALUE = SEARCH_LENGTH;

/** An address as text, `?year=2021&…`; empty without a parameter. */
export function queryOf(address: Address): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(address)) {
    const value = one(address, name);
    if (value !== "") query.set(name, value);
  }
  return query.size === 0 ? "" : `?${query}`;
}

/** The inverse of `queryOf`. */
export function parsedQuery(query: string): Address {
  return Object.fromEntries(new URLSearchParams(query));
}

/**
 * One value of the address; of a name given twice the last counts, as for a submitted form. What no text can hold is as
 * if it were not there.
 */
export function one(address: Address, name: string): string {
  const value = Object.hasOwn(address, name) ? address[name] : undefined;
  const text = trimmed((typeof value === "string" ? value : value?.at(-1)) ?? "");
  return isStorable(text) ? text.slice(0, LONGEST_VALUE).toWellFormed() : "";
}

/** All values of the address by one name; what is empty, or no text can hold, is not among them. */
export function allOf(address: Address, name: string): string[] {
  const value = Object.hasOwn(address, name) ? address[name] : undefined;
  const values = typeof value === "string" ? [value] : (value ?? []);
  return values.map((each) => one({ [name]: each }, name)).filter((text) => text !== "");
}

/**
 * The year and the end of day that a page is about. A page always has one: what is no year or no day is as if it were
 * not there, and so is a day before the year, which is what remains of a day when the year is switched. A year that has
 * not begun is shown as it stands on its first day.
 */
export function dayOf(address: Address, today: CivilDate): Moment {
  const [year, asOf] = [yearIn(one(address, "year")), dayIn(one(address, "asOf"))];
  const about = year ?? yearOf(asOf ?? today);
  const first = firstDayOfYear(about);
  const day = asOf !== undefined && asOf >= first ? asOf : laterOf(defaultDay(about, today), first);
  return { year: about, asOf: dayWithinYear(about, day), ...structureIn(one(address, "structure")) };
}

/** A day as people or scripts write it, until today; what is none, or yet to come, is today. */
export function pastDay(text: string, today: CivilDate): CivilDate {
  return pastDayIn(text, today) ?? today;
}

/** Null for what is no day, or one yet to come. */
export function pastDayIn(text: string, today: CivilDate): CivilDate | null {
  const typed = parseTypedDate(text);
  const day = typed.ok ? typed.date : text;
  return isCivilDate(day) && day <= today ? day : null;
}

function yearIn(text: string): number | undefined {
  return /^[12]\d{3}$/.test(text) ? Number(text) : undefined;
}

/** Each day's own tree goes without saying, and so does what names none. */
function structureIn(text: string): Pick<Moment, "structure"> {
  return text === "today" || isCivilDate(text) ? { structure: text } : {};
}

function dayIn(text: string): CivilDate | undefined {
  return isCivilDate(text) ? text : undefined;
}
