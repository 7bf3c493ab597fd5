import { useLocale } from "next-intl";
import { useTranslations } from "@/lib/i18n/words";
import { type Speech, speechOf } from "@/lib/words/speech";

/** The reader's language for words that are made elsewhere: what matters is bold. */
export function useSpeech(): Speech {
  return speechOf(useTranslations(), useLocale(), (chunks) => <b>{chunks}</b>);
}
