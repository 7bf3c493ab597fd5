"use client";

import { showToast } from "@/components/ui/toast-store";
import { parseTypedDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** The form in which the roster's day is typed. */
export const ROSTER_DAY = "roster-day-form";

/**
 * Whether the roster is of the day that stands above it. A day that was typed and is not shown yet is shown first: nothing
 * is recorded for another one.
 * @param on the day of the roster, `YYYY-MM-DD`
 */
export function useTypedDay(on: string): () => boolean {
  const settling = useTranslations("ui")("settling");
  return () => {
    const form = document.getElementById(ROSTER_DAY);
    if (!(form instanceof HTMLFormElement)) return true;
    const typed = parseTypedDate(String(new FormData(form).get("on") ?? ""));
    if (typed.ok && typed.date === on) return true;
    form.requestSubmit();
    showToast({ message: settling });
    return false;
  };
}
