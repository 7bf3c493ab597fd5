import { addDays } from "@/lib/domain/calendar";
import type { RecencyMeasure } from "@/lib/domain/measure";
import { withinSentence } from "@/lib/domain/text";
import { formatDate } from "@/lib/format";
import { ownTypeWords } from "../catalogue";
import { columnUntil, comparedWords } from "../due";
import { activityNoun, counted } from "../nouns";
import type { Speech } from "../speech";
import type { Wording } from "../wording";

/** The words of days since the newest activity of a type. */
export function recency({ activityType, maxDays }: RecencyMeasure): Wording {
  const threshold = (speech: Speech, required: number) =>
    speech.t("measures.threshold.recency", { amount: counted(speech, "DAY", required) });
  const nounIn = ({ t }: Speech) => ({ noun: activityNoun({ t }, activityType) });
  return {
    threshold,
    column: (speech, day, dueOn) => columnUntil(speech, threshold(speech, maxDays), day, dueOn),
    gap: (speech, { result: { value, required }, target }, asOf) => {
      const { t, b } = speech;
      if (value === null) return t("measures.gap.never", nounIn(speech));
      if (target.force !== "TRACKED" && required !== null && value > required) {
        return t.rich("measures.gap.tooOld", { days: counted(speech, "DAY", value - required), b });
      }
      return t("measures.gap.newest", { ...nounIn(speech), date: formatDate(addDays(asOf, -value)) });
    },
    shortfall: (speech, { result: { value } }) => {
      const { t, b } = speech;
      const said = { ...nounIn(speech), b };
      if (value === null) return t.rich("measures.shortfall.never", said);
      return t.rich("measures.shortfall.recency", { ...said, days: counted(speech, "DAY", value) });
    },
    heading: (speech, { result: { value } }) =>
      value === null
        ? speech.t("units.shortfall.never", nounIn(speech))
        : speech.t("units.shortfall.recency", { ...nounIn(speech), days: counted(speech, "DAY", value) }),
    caption: () => "",
    counted: (speech, _target, _day, names) => {
      const own = ownTypeWords(speech, activityType, names);
      const said = own === null ? nounIn(speech) : { noun: withinSentence(own) };
      return [speech.t("why.rules.recency", said)];
    },
    notCounted: ({ t }) => [t("why.rules.not.SUBMITTED"), t("why.rules.not.older")],
    judged: (speech, _required, _day, dueOn) => [comparedWords(speech, dueOn)],
    verdicts: { MET: "metDays", BEHIND: "behindDays", NOT_MET: "behindDays" },
    inputs: "value",
  };
}
