import { useLocale, useMessages } from "next-intl";
import type { nounOfPurpose } from "@/lib/domain/channel";
import type { RecordDetail } from "@/lib/domain/screen/record";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { isHanging, type ListedKind, type RecordName, type ShownKind } from "@/lib/records/all";
import { fieldWordsIn, recordWordsIn } from "@/lib/words/record";

/** The words of a kind's fields in the reader's language. @param of on what it hangs, where it hangs on a channel */
export function useFieldWords(kind: RecordName, of?: ReturnType<typeof nounOfPurpose>) {
  return fieldWordsIn(kind, { messages: useMessages().recordScreens, language: useLocale() }, of);
}

/** The words of a kind of record in the reader's language. */
export function useRecordWords(kind: ListedKind) {
  return recordWordsIn(kind, { messages: useMessages().recordScreens, language: useLocale() });
}

/** What the page of a record calls it. */
export function useCalled({
  kind,
  record,
  place,
}: Pick<RecordDetail, "record" | "place"> & { readonly kind: ShownKind }): string {
  const t = useTranslations("recordScreens");
  const speech = { messages: useMessages().recordScreens, language: useLocale() };
  const { values } = record;
  if (!isHanging(kind)) return recordWordsIn(kind, speech).named(record);
  if (typeof place?.linked === "string") {
    const { linked: unit, chair } = place;
    return chair === null ? t("called.chairLinks", { unit }) : t("called.chair", { unit, chair });
  }
  const audience = fieldWordsIn(kind, speech).words("audience", values.audience ?? null) ?? "";
  return t("called.coverage", { audience, on: formatDate(String(values.asOf)) });
}
