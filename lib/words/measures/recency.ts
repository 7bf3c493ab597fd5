import { addDays } from "@/lib/domain/calendar";
import type { RecencyMeasure } from "@/lib/domain/measure";
import type { Line } from "@/lib/domain/screen/line";
import { formatDate } from "@/lib/format";
import { columnUntil, comparedWords } from "../due";
import { activityNoun, counted } from "../nouns";
import type { Speech } from "../speech";
import type { Wording } from "../wording";

/** The words of days since the newest activity of a type. */
export function recency({ maxDays }: RecencyMeasure): Wording {
  const threshold = (speech: Speech, required: number) =>
    speech.t("measures.threshold.recency", { amount: counted(speech, "DAY", required) });
  const nounIn = (speech: Speech, { target }: Pick<Line, "target">) => ({
    noun: activityNoun(speech, target),
  });
  return {
    threshold,
    column: (speech, day, dueOn) => columnUntil(speech, threshold(speech, maxDays), day, dueOn),
    gap: (speech, line, asOf) => {
      const { t, b } = speech;
      const { value, required } = line.result;
      if (value === null) return t("measures.gap.never", nounIn(speech, line));
      if (line.target.force !== "TRACKED" && required !== null && value > required) {
        return t.rich("measures.gap.tooOld", { days: counted(speech, "DAY", value - required), b });
      }
      return t("measures.gap.newest", { ...nounIn(speech, line), date: formatDate(addDays(asOf, -value)) });
    },
    shortfall: (speech, line) => {
      const { t, b } = speech;
      const { value } = line.result;
      const said = { ...nounIn(speech, line), b };
      if (value === null) return t.rich("measures.shortfall.never", said);
      return t.rich("measures.shortfall.recency", { ...said, days: counted(speech, "DAY", value) });
    },
    heading: (speech, line) => {
      const { value } = line.result;
      const said = nounIn(speech, line);
      return value === null
        ? speech.t("units.shortfall.never", said)
        : speech.t("units.shortfall.recency", { ...said, days: counted(speech, "DAY", value) });
    },
    caption: () => "",
    counted: (speech, target) => [speech.t("why.rules.recency", nounIn(speech, { target }))],
    notCounted: ({ t }) => [t("why.rules.not.SUBMITTED"), t("why.rules.not.older")],
    judged: (speech, _required, _day, dueOn) => [comparedWords(speech, dueOn)],
    verdicts: { MET: "metDays", BEHIND: "behindDays", NOT_MET: "behindDays" },
    inputs: "value",
  };
}
