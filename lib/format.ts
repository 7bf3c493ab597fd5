/** How dates, numbers and ratios are written on every screen. Source: ux.md §7. */

export type Language = "vi" | "en";

/** Civil date `YYYY-MM-DD`. */
type IsoDate = string;

const NBSP = "\u00a0";
const EN_DASH = "\u2013";
/** UTC+7 without daylight saving time (compliance.md §1); every page carries this file, @date-fns/tz would weigh 1.7 KB. */
const ZONE_OFFSET_MS = 7 * 3_600_000;

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

/** `2021-11-05` -> `05/11/2021`, in both languages. */
export function formatDate(date: IsoDate): string {
  return `${formatDayMonth(date)}/${date.slice(0, 4)}`;
}

/** `2021-11-05` -> `05/11`. */
export function formatDayMonth(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}`;
}

/** `05/11` in its own year, `05/11/2021` elsewhere. */
export function formatDayOf(year: number, date: IsoDate): string {
  return date.startsWith(`${year}-`) ? formatDayMonth(date) : formatDate(date);
}

/** `2021-11-05` -> `Thứ Sáu, 05/11/2021`. */
export function formatWeekdayDate(date: IsoDate, language: Language): string {
  const weekday = WEEKDAYS[language][new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${formatDate(date)}`;
}

/** The civil date in Asia/Ho_Chi_Minh that an instant belongs to, as `YYYY-MM-DD`. */
export function vietnamDay(instant: Date): IsoDate {
  return inZone(instant).slice(0, 10);
}

/** An instant's time in Asia/Ho_Chi_Minh: `14:05`. */
export function formatTime(instant: Date): string {
  return inZone(instant).slice(11, 16);
}

/** An instant in Asia/Ho_Chi_Minh: `14:05 05/10/2021`. */
export function formatInstant(instant: Date): string {
  return `${formatTime(instant)} ${formatDate(vietnamDay(instant))}`;
}

function inZone(instant: Date): string {
  return new Date(instant.getTime() + ZONE_OFFSET_MS).toISOString();
}

/** What is computed has one decimal, what a plan states two; neither is ever rounded up. */
function numbers(maximumFractionDigits: 1 | 2): Record<Language, Intl.NumberFormat> {
  const options = { maximumFractionDigits, useGrouping: true, roundingMode: "trunc" } as const;
  return { vi: new Intl.NumberFormat("vi-VN", options), en: new Intl.NumberFormat("en-US", options) };
}

const TEN_THOUSAND = 10_000;
const BRIEF = {
  vi: new Intl.NumberFormat("vi-VN", { notation: "compact" }),
  en: new Intl.NumberFormat("en-US", { notation: "compact" }),
};

const COMPUTED = numbers(1);
const STATED = numbers(2);

/** `1412000.5` -> `1.412.000,5` (vi) or `1,412,000.5` (en); at most one decimal, rounded down; a true minus sign. */
export function formatNumber(value: number, language: Language): string {
  return COMPUTED[language].format(value).replace("-", "\u2212");
}

/** A figure as it fits beside an axis: `8.000`, `20 N` (vi) or `20K` (en). */
export function formatTick(value: number, language: Language): string {
  return value < TEN_THOUSAND ? formatNumber(value, language) : BRIEF[language].format(value);
}

const KILO = 1_024;
/** Bytes that a page's form may send at once. */
export const FORM_BYTES = KILO * KILO;

/** Bytes as people say them: `319488` -> `312 KB`, `1.258.291` -> `1,2 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const kilobytes = Math.ceil(bytes / KILO);
  return kilobytes < KILO ? `${kilobytes}\u00A0KB` : `${formatNumber(kilobytes / KILO, language)}\u00A0MB`;
}

/** A figure as a plan states it: `66.66` -> `66,66`. */
export function formatStated(value: number, language: Language): string {
  return STATED[language].format(value);
}

/**
 * A share as a percentage: one decimal, rounded down, so that 99,96 % is never shown as 100 %; whole only when the
 * share is exactly 0 or all. With a denominator of 0 there is no share: an en dash.
 * @param share counts, both >= 0
 */
export function formatPercent(share: { numerator: number; denominator: number }, language: Language): string {
  const { numerator, denominator } = share;
  if (denominator === 0) return EN_DASH;
  const tenths = Math.floor((numerator * 1000) / denominator);
  const whole = formatNumber(Math.floor(tenths / 10), language);
  if (numerator === 0 || (tenths % 1000 === 0 && numerator % denominator === 0))
    return percent(whole, language);
  return percent(`${whole}${language === "vi" ? "," : "."}${tenths % 10}`, language);
}

/** A computed percentage, such as a pace: `95.06` -> `95 %`. */
export function formatPercentage(value: number, language: Language): string {
  return percent(formatNumber(value, language), language);
}

/** A percentage as a plan states it: `66.66` -> `66,66 %`. */
export function formatThreshold(value: number, language: Language): string {
  return percent(formatStated(value, language), language);
}

function percent(digits: string, language: Language): string {
  return language === "vi" ? `${digits}${NBSP}%` : `${digits}%`;
}

/** The two sides of a ratio, for `<b>9</b>/30`. */
export function ratioParts(
  value: number,
  total: number,
  language: Language,
): { value: string; total: string } {
  return { value: formatNumber(value, language), total: `/${formatNumber(total, language)}` };
}

/** `18/30`. */
export function formatRatio(value: number, total: number, language: Language): string {
  return `${formatNumber(value, language)}/${formatNumber(total, language)}`;
}

/** A typed date that was understood, or why not, with the figures that the message needs. */
export type TypedDate =
  | { ok: true; date: IsoDate }
  | { ok: false; reason: "empty" | "format" }
  | { ok: false; reason: "month"; month: number }
  | { ok: false; reason: "day"; day: number; month: number; year: number };

/** Reads `5/11/2021`, `05-11-2021`, `05.11.2021` or `05112021` (day, month, year); years 1000 to 9999. */
export function parseTypedDate(text: string): TypedDate {
  const typed = bareText(text);
  if (typed === "") return { ok: false, reason: "empty" };
  const match =
    /^(\d{1,2})\s?[/.\s-]\s?(\d{1,2})\s?[/.\s-]\s?([1-9]\d{3})$|^(\d{2})(\d{2})([1-9]\d{3})$/.exec(typed);
  if (!match) return { ok: false, reason: "format" };
  const day = Number(match[1] ?? match[4]);
  const month = Number(match[2] ?? match[5]);
  const year = Number(match[3] ?? match[6]);
  if (month < 1 || month > 12) return { ok: false, reason: "month", month };
  if (day < 1 || day > daysIn(year, month)) return { ok: false, reason: "day", day, month, year };
  return { ok: true, date: `${year}-${pad(month)}-${pad(day)}` };
}

/** A typed day as an ISO date; what is none stays as it was typed, for the check that refuses it. */
export function isoOrTyped(text: string): string {
  const typed = parseTypedDate(text);
  return typed.ok ? typed.date : text;
}

/** A typed day and time that was understood as an instant, or why not. */
export type TypedInstant =
  | { ok: true; instant: string }
  | Extract<TypedDate, { ok: false }>
  | { ok: false; reason: "time" };

/** Reads `14:05 5/11/2021`, `14h05 05112021`, seconds too, the day or the time first; in Asia/Ho_Chi_Minh, as RFC 3339. */
export function parseTypedInstant(text: string): TypedInstant {
  const said = bareText(text);
  const [, time, day] = /^(\S*[:hg]\S*)\s+(.+)$/i.exec(said) ?? [];
  const [, dayFirst, timeLast] = /^(.+?)\s+(\S*[:hg]\S*)$/i.exec(said) ?? [];
  const typed = parseTypedDate(day ?? dayFirst ?? text);
  if (!typed.ok) return typed;
  const [, hour, minute, second = "00"] =
    /^([01]?\d|2[0-3])[:hg]([0-5]\d)(?::([0-5]\d))?$/i.exec(time ?? timeLast ?? "") ?? [];
  if (hour === undefined) return { ok: false, reason: "time" };
  return { ok: true, instant: `${typed.date}T${hour.padStart(2, "0")}:${minute}:${second}+07:00` };
}

/** An instant as `parseTypedInstant` reads it: `14:05 05/10/2021`, with its seconds where it has any. */
export function formatTypedInstant(instant: Date): string {
  const seconds = inZone(instant).slice(16, 19);
  return `${formatTime(instant)}${seconds === ":00" ? "" : seconds} ${formatDate(vietnamDay(instant))}`;
}

/** Digits in groups of three, apart by one and the same sign. */
const GROUPED = /^\d{1,3}([. \u00A0\u202F])\d{3}(?:\1\d{3})*$/;
/** So many that a number of JavaScript is exact. */
const MOST_DIGITS = 15;

/**
 * Reads a whole number as people type it here: `1250`, `1.250`, `1 250`, with a minus before it. Null for anything else:
 * a sign that may stand for a fraction is never taken out, so `1.5`, `13,5` and `1.000,5` are no whole numbers.
 */
export function parseTypedWhole(text: string): number | null {
  const [, minus, typed = ""] = /^([-\u2212]?)(.*)$/s.exec(bareText(text)) ?? [];
  const digits = GROUPED.test(typed) ? typed.replace(/\D/g, "") : typed;
  if (!/^\d+$/.test(digits) || digits.length > MOST_DIGITS) return null;
  return minus === "" || Number(digits) === 0 ? Number(digits) : -Number(digits);
}

/** A number as people write it here: `1.000`, `95,5`; null for what is none. */
export function parseTypedNumber(text: string): number | null {
  const decimal = bareText(text).replace(",", ".");
  return parseTypedWhole(text) ?? (/^\d+\.\d+$/.test(decimal) ? Number(decimal) : null);
}

/** What a person typed, without what is not seen of it; digits of full width are digits. */
function bareText(text: string): string {
  const half = text.replace(/[！-～]/g, (wide) => wide.normalize("NFKC"));
  return half.replace(/\p{DI}+/gu, "").trim();
}

/** Puts the slashes in while the figures are typed: `0511` -> `05/11`, `05112` -> `05/11/2`. Typed slashes stay. */
export function slashWhileTyping(text: string): string {
  if (/^\d{3,8}$/.test(text))
    return [text.slice(0, 2), text.slice(2, 4), text.slice(4)].filter(Boolean).join("/");
  return text.replace(/^(\d{1,2}\/\d{2})(\d{1,4})$/, "$1/$2");
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** Its last day is the day before the next month begins. @param month 1 to 12 */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The longest text that a page looks for, in UTF-16 units: an address of many more is one that no server takes. */
export const SEARCH_LENGTH = 500;
