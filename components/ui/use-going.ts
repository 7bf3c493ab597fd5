"use client";

import { useTranslations } from "@/lib/i18n/words";
import { showToast } from "./toast-store";

/** Goes to another page, or reads this one anew, unless there is no network: then it says so, and the page stays. */
export function useGoing(): (go: () => void) => void {
  const t = useTranslations("ui");
  return function going(go) {
    if (navigator.onLine) return go();
    showToast({ message: t("offlineGoing"), act: { label: t("retry"), run: async () => going(go) } });
  };
}
