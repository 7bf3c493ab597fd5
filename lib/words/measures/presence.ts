import type { ReactNode } from "react";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Line } from "@/lib/domain/screen/line";
import { formatDate } from "@/lib/format";
import { dueWords, reachedWords } from "../due";
import { counted, nounOf } from "../nouns";
import type { Speech } from "../speech";

/** What there is of something that either is there or is not: since when, or how much of it. */
export function presentWords(speech: Speech, line: Line, met: "active" | "appointed"): ReactNode {
  const { milestone, value } = line.result;
  if (milestone) return reachedWords(speech, line);
  if (line.since !== null && value === 1)
    return speech.t("measures.gap.since", { date: formatDate(line.since) });
  const amount = counted(speech, nounOf(line.target), value ?? 0);
  return speech.t(`measures.gap.${met}`, { amount });
}

/** How many more are asked of what is there already. */
export function lackingWords(speech: Speech, line: Line, asOf: CivilDate): ReactNode {
  const { t, b } = speech;
  const amount = counted(speech, nounOf(line.target), line.missing ?? 0);
  const { late } = dueWords(speech, line, asOf);
  return late === undefined
    ? t.rich("measures.gap.lacking", { amount, b })
    : t.rich("measures.gap.lackingLate", { amount, late, b });
}

/** That nothing is there, until when there is time, or since when it is late or lost. */
export function absentWords(
  speech: Speech,
  line: Line,
  asOf: CivilDate,
  said: "none" | "notAppointed",
): ReactNode {
  const { t, b } = speech;
  const { late, due } = dueWords(speech, line, asOf);
  if (late !== undefined) return t.rich(`measures.gap.${said}Late`, { late, b });
  return due === undefined
    ? t.rich(`measures.gap.${said}`, { b })
    : t.rich(`measures.gap.${said}Due`, { due, b });
}

/** Whether what is asked is there, or only watched. */
export function isPresent({ result: { status } }: Line): boolean {
  return status === "MET" || status === "TRACKED";
}
