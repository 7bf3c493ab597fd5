import { useLocale, useMessages } from "next-intl";
import type { ListedKind, RecordName } from "@/lib/records/all";
import { fieldWordsIn, recordWordsIn } from "@/lib/words/record";

/** The words of a kind's fields in the reader's language. */
export function useFieldWords(kind: RecordName) {
  return fieldWordsIn(kind, { messages: useMessages().recordScreens, language: useLocale() });
}

/** The words of a kind of record in the reader's language. */
export function useRecordWords(kind: ListedKind) {
  return recordWordsIn(kind, { messages: useMessages().recordScreens, language: useLocale() });
}
