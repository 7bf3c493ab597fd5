import type { Line } from "@/lib/domain/screen/line";
import { claimWords } from "@/lib/words/claims";
import { useSpeech } from "./speech";

/** `claimWords` in the reader's language. */
export function useClaimWords(): (line: Line) => string | null {
  const speech = useSpeech();
  return (line) => claimWords(speech, line);
}
