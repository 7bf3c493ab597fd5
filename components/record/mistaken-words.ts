import { useTranslations } from "@/lib/i18n/words";

/** What a `MistakenButton` says. */
export function useMistakenWords() {
  const t = useTranslations("recordScreens");
  return { press: t("mistaken"), done: t("withdrawn"), undo: t("undo"), undone: t("restored") };
}
