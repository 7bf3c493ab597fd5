import { useTranslations } from "@/lib/i18n/words";
import { showToast } from "./toast-store";

/** Puts a text on the clipboard and says so; also where the browser refuses, so that the person copies it by hand. */
export function useCopy(): (text: string, copied: string) => Promise<void> {
  const t = useTranslations("ui");
  return async (text, copied) => {
    try {
      await navigator.clipboard.writeText(text);
      showToast({ message: copied });
    } catch {
      showToast({ message: t("notCopied"), failed: true });
    }
  };
}
