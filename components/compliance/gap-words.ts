import type { ReactNode } from "react";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Line } from "@/lib/domain/screen/line";
import { gapWords } from "@/lib/words/gap";
import { useSpeech } from "./speech";

/** What is missing, or how it stands, in a few words beside the figure: "còn 21, cần 7/tháng". */
export function useGapWords(asOf: CivilDate): (line: Line) => ReactNode {
  const speech = useSpeech();
  return (line) => gapWords(speech, line, asOf);
}
