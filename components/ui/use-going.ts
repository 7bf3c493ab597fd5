"use client";

import { useTranslations } from "@/lib/i18n/words";
import { showToast, type Toast } from "./toast-store";
import { wholeAnswer } from "./whole-answer";

/** What did not come: a page, this one as it is now, a file. */
type Missing = "page" | "here" | "file";

/** Says what did not come, and offers to try again; the page stays. */
export function useTellMissing(): (missing: Missing, again: () => void) => void {
  const t = useTranslations("ui");
  return (missing, again) =>
    showToast({
      message: t("unanswered", { missing, network: navigator.onLine ? "there" : "lost" }),
      failed: true,
      act: { label: t("retry"), run: async () => again() },
    });
}

/** Has the browser itself leave this page, or fetch a file, once it is known that the server answers; else says so. */
export function useGoing(): (go: () => void, missing?: Missing) => Promise<void> {
  const tell = useTellMissing();
  return async function going(go, missing = "page") {
    if (await answers()) go();
    else tell(missing, () => void going(go, missing));
  };
}

/** What helps a page that is older than the build: to be loaded anew. */
export function useReload(): (code: string | undefined) => Toast["act"] {
  const t = useTranslations("form");
  const going = useGoing();
  return (code) =>
    code === "OLD_PAGE" ? { label: t("reload"), run: () => going(() => location.reload()) } : undefined;
}

/** A browser that goes somewhere without an answer shows its own error page in place of ours. */
async function answers(): Promise<boolean> {
  try {
    return (await wholeAnswer("/healthz", { method: "HEAD", cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
