import { formatDate, type TypedDate, type TypedInstant } from "@/lib/format";
import type { useTranslations } from "@/lib/i18n/words";

/** What is told when a field is left moves the page: a press that took the focus is let go by then. */
export const AFTER_PRESS_MS = 300;

/**
 * Why a typed date cannot be, in the reader's words, with today's as the example; nothing to say about an empty one.
 * @param past it has happened: a day to come cannot be
 * @param closed why a day is closed
 */
export function dateProblem(
  typed: TypedDate,
  t: ReturnType<typeof useTranslations<"form">>,
  today: string,
  past?: boolean,
  closed?: (day: string) => string | undefined,
): string | undefined {
  const example = { example: formatDate(today) };
  if (typed.ok) return past && typed.date > today ? t("dateFuture", example) : closed?.(typed.date);
  if (typed.reason === "empty") return undefined;
  if (typed.reason === "day") {
    return t("dateDay", { day: String(typed.day), month: String(typed.month), year: String(typed.year) });
  }
  if (typed.reason === "month") return t("dateMonth", { month: String(typed.month) });
  return t("dateFormat", example);
}

/** The same of a typed day with its time. */
export function instantProblem(
  typed: TypedInstant,
  t: ReturnType<typeof useTranslations<"form">>,
  today: string,
): string | undefined {
  if (typed.ok) return undefined;
  return typed.reason === "time" || typed.reason === "format"
    ? t("instantFormat", { example: formatDate(today) })
    : dateProblem(typed, t, today);
}

/** The year of a day that lies in another than today's, and today's. */
export function yearWarning(on: string, today: string): { year: string; current: string } | null {
  if (on > today) return null;
  const [year, current] = [on.slice(0, 4), today.slice(0, 4)];
  return year === current ? null : { year, current };
}
