import type { OwnText } from "@/lib/domain/catalogue";
import { ownWords } from "@/lib/words/catalogue";
import { useSpeech } from "./speech";

/** Texts of the default catalogue in the reader's language: titles, classes, types, outlets. */
export function useOwnWords(): (text: OwnText) => string {
  const speech = useSpeech();
  return (text) => ownWords(speech, text);
}
