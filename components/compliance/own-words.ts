import type { OwnText } from "@/lib/domain/catalogue";
import { isolated } from "@/lib/i18n/isolated";
import { ownWords } from "@/lib/words/catalogue";
import { useSpeech } from "./speech";

/** Texts of the default catalogue in the reader's language: titles, classes, types, outlets; as they stand in a sentence. */
export function useOwnWords(): (text: OwnText) => string {
  const speech = useSpeech();
  return (text) => isolated(ownWords(speech, text));
}
