import { useSpeech } from "@/components/compliance/speech";
import { Hidden } from "@/components/ui/hidden";
import type { Standing } from "@/lib/domain/screen/standing";
import { statusWords } from "@/lib/words/status";

/** Standings in the reader's words, as `statusWords` has them. */
export function useStatusWords(): (standing: Standing) => string {
  const speech = useSpeech();
  return (standing) => statusWords(speech, standing);
}

/** The standing in words for those who do not see its sign. */
export function HiddenStatus(standing: Standing) {
  const words = useStatusWords();
  return <Hidden>{words(standing)}</Hidden>;
}
