import type { AppointmentsMeasure } from "@/lib/domain/measure";
import { formatDate } from "@/lib/format";
import { columnUntil, comparedWords } from "../due";
import { counted } from "../nouns";
import type { Speech } from "../speech";
import type { Wording } from "../wording";
import { absentWords, isPresent, lackingWords, presentWords } from "./presence";

/** The words of reporters that a union has appointed or not. */
export function appointments({ minimum }: AppointmentsMeasure): Wording {
  const threshold = (speech: Speech, required: number) =>
    speech.t("measures.threshold.atLeast", { amount: counted(speech, "REPORTER", required) });
  return {
    threshold,
    column: (speech, day, dueOn) => columnUntil(speech, threshold(speech, minimum), day, dueOn),
    gap: (speech, line, asOf) => {
      if (isPresent(line)) return presentWords(speech, line, "appointed");
      return line.result.value
        ? lackingWords(speech, line, asOf)
        : absentWords(speech, line, asOf, "notAppointed");
    },
    shortfall: (speech, { result, missing }) => {
      const { t, b } = speech;
      if (result.required === 1) return t.rich("measures.shortfall.reporter", { b });
      return t.rich("measures.shortfall.reporters", { amount: counted(speech, "REPORTER", missing ?? 0), b });
    },
    heading: (speech, { result, missing }) =>
      result.value
        ? speech.t("units.shortfall.reporters", { amount: counted(speech, "REPORTER", missing ?? 0) })
        : speech.t("units.shortfall.reporter"),
    caption: ({ t, number }, { result, pace }, asOf) => {
      const said = { value: number(result.value ?? 0), required: number(result.required ?? 0) };
      return pace === null
        ? t("units.caption.done", said)
        : t("units.caption.pace", { ...said, pace: number(pace), date: formatDate(asOf) });
    },
    counted: ({ t }) => [t("why.rules.appointments")],
    notCounted: ({ t }) => [t("why.rules.not.ended")],
    judged: (speech, _required, _day, dueOn) => [comparedWords(speech, dueOn)],
    verdicts: {},
    inputs: "value",
  };
}
