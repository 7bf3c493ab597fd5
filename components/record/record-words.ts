import { useLocale, useMessages } from "next-intl";
import type { ListedKind } from "@/lib/records/all";
import { recordWordsIn } from "@/lib/words/record";

/** The words of a kind of record in the reader's language. */
export function useRecordWords(kind: ListedKind) {
  return recordWordsIn(kind, { messages: useMessages().recordScreens, language: useLocale() });
}
