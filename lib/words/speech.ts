import type { ReactNode } from "react";
import { formatNumber, formatStated, type Language } from "@/lib/format";
import type { useTranslations } from "@/lib/i18n/words";

/** Any text of the interface, by its whole key. */
export type Translate = ReturnType<typeof useTranslations<never>>;

/** A language to say something in: all that words need besides the facts, on a page, in a mail or in a file. */
export interface Speech {
  readonly t: Translate;
  readonly language: Language;
  /** A computed figure: `1.000,5`. */
  readonly number: (value: number) => string;
  /** A figure as a plan states it: `66,66`. */
  readonly stated: (value: number) => string;
  /** Sets off what matters: bold on a page, nothing in plain text. */
  readonly b: (chunks: ReactNode) => ReactNode;
}

/** Speech of a language; without `b` nothing is set off. */
export function speechOf(t: Translate, language: Language, b: Speech["b"] = (chunks) => chunks): Speech {
  return {
    t,
    language,
    number: (value) => formatNumber(value, language),
    stated: (value) => formatStated(value, language),
    b,
  };
}

/** What words made without anything set off are: text. */
export function plain(said: ReactNode): string {
  if (Array.isArray(said)) return said.map(plain).join("");
  return typeof said === "string" || typeof said === "number" ? String(said) : "";
}
