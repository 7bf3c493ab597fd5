import type { IncomingMessage } from "node:http";
import type { Failure, FailureCode, FailureDetail, FieldError } from "@/lib/db/failure";
import { own } from "@/lib/domain/own";
import { formatBytes, formatDate, formatInstant, formatNumber, formatStated, vietnamDay } from "@/lib/format";
import { en } from "@/lib/i18n/en";
import { isolated } from "@/lib/i18n/isolated";
import { LANGUAGE_COOKIE, type Locale, localeOf } from "@/lib/i18n/locale";
import { textAt } from "@/lib/i18n/text-at";
import { vi } from "@/lib/i18n/vi";
import { formatPeriod } from "@/lib/period";

const COOKIE = new RegExp(`(?:^|; *)${LANGUAGE_COOKIE}=([a-z]+)`);

/** The reader's language: the interface's cookie, else Vietnamese. */
export function languageOf(headers: Headers): Locale {
  return localeOf(COOKIE.exec(headers.get("cookie") ?? "")?.[1]);
}

/** The headers of a request that has not reached a route yet. */
export function headersOf({ headers }: IncomingMessage): Headers {
  return new Headers({ cookie: headers.cookie ?? "" });
}

function errorsIn(locale: Locale): typeof vi.errors {
  return locale === "vi" ? vi.errors : en.errors;
}

type Told = Pick<FailureDetail, "lock" | "saved" | "excess" | "done">;

/**
 * A failure in the reader's words: a closed period is named, with who closed it and when; what another has done before with
 * who and when; what was saved before with its moment; what is too large with its size and the limit.
 */
export function failureWords(code: FailureCode | "DEFECT", locale: Locale, told: Told = {}): string {
  const { failure, done: doneBefore, nobody } = errorsIn(locale);
  const { lock, saved, excess, done } = told;
  if (excess !== undefined) return excessWords(excess, locale);
  if (saved !== undefined) return filled(failure[code], { at: formatInstant(new Date(saved.at)) });
  if (done !== undefined) {
    const { what, by, at } = done;
    return filled(doneBefore[what], { by: by ?? nobody, at: formatInstant(new Date(at)) });
  }
  if (lock === undefined) return failure[code];
  const values = {
    period: formatPeriod(lock.period, locale),
    by: lock.closedBy ?? nobody,
    at: formatInstant(new Date(lock.closedAt)),
  };
  return filled(failure[code], values);
}

function excessWords({ of, most, size }: NonNullable<FailureDetail["excess"]>, locale: Locale): string {
  const { excess } = errorsIn(locale);
  const said = (figure: number) =>
    of === "bytes" ? formatBytes(figure, locale) : formatNumber(figure, locale);
  const values = { most: said(most), size: size === undefined ? "" : said(size) };
  return filled(of === "bytes" && size !== undefined ? excess.sized : excess[of], values);
}

/** The page that a reader gets while the database is away. */
export function unavailableWords(locale: Locale): typeof vi.errors.unavailablePage {
  return errorsIn(locale).unavailablePage;
}

/**
 * The field errors of a failure in the reader's words; `code` stays the key of the message. A library's own words are
 * no key.
 */
export function fieldErrors(failure: Failure, locale: Locale): readonly FieldError[] | undefined {
  return failure.detail.errors?.map((error) => {
    const { path, code } = error;
    return { path, code, message: fieldErrorWords(error, locale) };
  });
}

/** What a form of the address is told of its fields: keys of messages become the reader's words. */
export function problemsIn<P extends Pick<FieldError, "message" | "figures">>(
  problems: readonly P[],
  locale: Locale,
): P[] {
  return problems.map((problem) => ({
    ...problem,
    message: fieldErrorWords({ ...problem, code: problem.message }, locale),
  }));
}

/** What is wrong with a field, in the reader's words; an example is of the day on which they read it. */
export function fieldErrorWords(
  { code, figures = {} }: Pick<FieldError, "code" | "figures">,
  locale: Locale,
  today: string = vietnamDay(new Date()),
): string {
  const messages = errorsIn(locale);
  const values = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      name === "period" ? formatPeriod(String(figure), locale) : saidFigure(figure, locale),
    ]),
  );
  const text = (textAt(messages, code) ?? messages.invalid) + (textAt(messages.written, code) ?? "");
  const day = { today: formatDate(today), year: today.slice(0, 4), written: today };
  return filled(text, { ...day, ...values }) + boundWords(values, locale);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** A number as it was stated, a day or a moment as people write it; a name as it is, also one that looks like a moment and is none. */
function saidFigure(figure: number | string, locale: Locale): string {
  if (typeof figure === "number") return formatStated(figure, locale);
  if (INSTANT.test(figure) && Number.isFinite(Date.parse(figure))) return formatInstant(new Date(figure));
  return DAY.test(figure) ? formatDate(figure) : figure;
}

/**
 * The build makes something else of a text with `{}`, which only a page's own formatter reads. No name turns the rest of
 * the sentence around.
 */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\[(\w+)\]/g, (place, name: string) => isolated(own(values, name) ?? place));
}

/** `, ít nhất 0`, `: 612 ký tự, nhiều nhất 500`, `, từ 0 đến 100`; nothing where there is no bound. */
function boundWords(values: Readonly<Record<string, string>>, locale: Locale): string {
  const { bound } = errorsIn(locale);
  const { least, above, most, length, among, limit, nearest } = values;
  if (least !== undefined && most !== undefined) return filled(bound.between, { least, most });
  const told = [
    length === undefined ? "" : filled(bound.length, { length }),
    least === undefined ? "" : filled(bound.least, { least }),
    above === undefined ? "" : filled(bound.above, { above }),
    most === undefined ? "" : filled(bound.most, { most }),
    among === undefined ? "" : `: ${among}`,
    limit === undefined ? "" : `, ${limit}`,
    nearest === undefined ? "" : filled(bound.nearest, { nearest }),
  ];
  return told.join("");
}
