/** The interface's languages, Vietnamese first. */
export const LOCALES = ["vi", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Cookie that keeps a person's choice of language; without it the interface is Vietnamese. */
export const LANGUAGE_COOKIE = "lang";

/** The language that a cookie's value names; anything unknown is Vietnamese. */
export function localeOf(cookie: string | undefined): Locale {
  return LOCALES.find((locale) => locale === cookie) ?? "vi";
}
