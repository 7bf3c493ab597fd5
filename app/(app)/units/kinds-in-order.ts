import { compareText } from "@/lib/domain/text";
import { KINDS, type Kind } from "@/lib/domain/unit";
import { getTranslations } from "@/lib/i18n/server-words";

/** Kinds of units as their words follow one another in the reader's language: by these a column is sorted. */
export async function kindsInOrder(): Promise<Kind[]> {
  const words = await getTranslations("measures.kind");
  return [...KINDS].sort((a, b) => compareText(words(a), words(b)));
}
