import { useLocale } from "next-intl";
import type { ClosedSpan } from "@/components/ui/closed-days";
import type { ClosedDays, PeriodLock } from "@/lib/domain/lock";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { formatPeriod } from "@/lib/period";

/** A lock in words: which period, who closed it and when. */
export function useLockWords(): (lock: PeriodLock) => string {
  const t = useTranslations("locks");
  const language = useLocale();
  return ({ period, unit, closedBy, closedAt }) =>
    t(unit === null ? "closed" : "closedUnit", {
      period: formatPeriod(period, language),
      unit: unit ?? "",
      by: closedBy ?? t("nobody"),
      at: formatInstant(new Date(closedAt)),
    });
}

/** Closed days as forms are told of them. */
export function useClosedSpans(): (closed: readonly ClosedDays[]) => ClosedSpan[] {
  const t = useTranslations("locks");
  const words = useLockWords();
  return (closed) =>
    closed.map(({ first, past, lock }) => ({ first, past, why: `${words(lock)} ${t("askWhom")}` }));
}
