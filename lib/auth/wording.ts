import type { Failure, FailureCode, FieldError } from "@/lib/db/failure";
import { en } from "@/lib/i18n/en";
import { LANGUAGE_COOKIE, type Locale, localeOf } from "@/lib/i18n/locale";
import { vi } from "@/lib/i18n/vi";

const COOKIE = new RegExp(`(?:^|; *)${LANGUAGE_COOKIE}=([a-z]+)`);

/** The reader's language: the interface's cookie, else Vietnamese. */
export function languageOf(headers: Headers): Locale {
  return localeOf(COOKIE.exec(headers.get("cookie") ?? "")?.[1]);
}

function errorsIn(locale: Locale): typeof vi.errors {
  return locale === "vi" ? vi.errors : en.errors;
}

/** A failure in the reader's words. */
export function failureWords(code: FailureCode | "DEFECT", locale: Locale): string {
  return errorsIn(locale).failure[code];
}

/** The field errors of a failure in the reader's words; `code` stays the key of the message. */
export function fieldErrors(failure: Failure, locale: Locale): readonly FieldError[] | undefined {
  const messages = errorsIn(locale);
  return failure.detail.errors?.map((error) => ({
    ...error,
    message: textAt(messages, error.code) ?? messages.invalid,
  }));
}

/** A schema's message is a key such as `date.malformed`; a library's own words are none. */
function textAt(messages: unknown, key: string): string | undefined {
  let found = messages;
  for (const part of key.split(".")) {
    found = Object.entries(found ?? {}).find(([name]) => name === part)?.[1];
  }
  return typeof found === "string" ? found : undefined;
}
