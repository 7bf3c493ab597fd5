import type { ReactNode } from "react";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Line } from "@/lib/domain/screen/line";
import { shortfallCaption, shortfallHeading, shortfallWords } from "@/lib/words/shortfall";
import type { ShortfallForm } from "@/lib/words/wording";
import { useSpeech } from "./speech";

/** What one line in trouble lacks, as a part of a sentence: "**18 Chủ tịch CĐCS** chưa vào nhóm". */
export function useShortfallWords(): (line: Line, form: ShortfallForm) => ReactNode {
  const speech = useSpeech();
  return (line, form) => shortfallWords(speech, line, form);
}

/** The shortfall itself, as the heading over its picture. */
export function useShortfallHeading(): (line: Line) => string {
  const speech = useSpeech();
  return (line) => shortfallHeading(speech, line);
}

/** How far it is, at which pace, and the deadline, in grey below the heading. */
export function useShortfallCaption(asOf: CivilDate): (line: Line) => string {
  const speech = useSpeech();
  return (line) => shortfallCaption(speech, line, asOf);
}
