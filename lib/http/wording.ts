import type { IncomingMessage } from "node:http";
import type { Failure, FailureCode, FieldError } from "@/lib/db/failure";
import type { PeriodLock } from "@/lib/domain/lock";
import { own } from "@/lib/domain/own";
import { formatInstant, formatNumber, formatPeriod } from "@/lib/format";
import { en } from "@/lib/i18n/en";
import { LANGUAGE_COOKIE, type Locale, localeOf } from "@/lib/i18n/locale";
import { textAt } from "@/lib/i18n/text-at";
import { vi } from "@/lib/i18n/vi";

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

/** A failure in the reader's words; a closed period is named, with who closed it and when. */
export function failureWords(code: FailureCode | "DEFECT", locale: Locale, lock?: PeriodLock): string {
  const { failure, nobody } = errorsIn(locale);
  if (lock === undefined) return failure[code];
  const values = {
    period: formatPeriod(lock.period, locale),
    by: lock.closedBy ?? nobody,
    at: formatInstant(new Date(lock.closedAt)),
  };
  return filled(failure[code], values);
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

/** What is wrong with a field, in the reader's words. */
export function fieldErrorWords(
  { code, figures = {} }: Pick<FieldError, "code" | "figures">,
  locale: Locale,
): string {
  const messages = errorsIn(locale);
  const values = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === "number" ? formatNumber(figure, locale) : figure,
    ]),
  );
  return filled(textAt(messages, code) ?? messages.invalid, values) + boundWords(values, locale);
}

/** The build makes something else of a text with `{}`, which only a page's own formatter reads. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\[(\w+)\]/g, (place, name: string) => own(values, name) ?? place);
}

/** `, ít nhất 0`, `: 612 ký tự, nhiều nhất 500`; nothing where there is no bound. */
function boundWords({ least, most, length }: Readonly<Record<string, string>>, locale: Locale): string {
  const { bound } = errorsIn(locale);
  if (least !== undefined) return `, ${bound.least} ${least}`;
  if (most === undefined) return "";
  return `${length === undefined ? "" : `: ${length} ${bound.letters}`}, ${bound.most} ${most}`;
}
