import type { Line } from "@/lib/domain/screen/line";
import { type Figure, figureOf } from "@/lib/words/figure";
import { useSpeech } from "./speech";

/** A line's value as it is written everywhere: the value in ink, what follows it in grey. */
export function useFigure(): (line: Line) => Figure {
  const speech = useSpeech();
  return (line) => figureOf(speech, line);
}
