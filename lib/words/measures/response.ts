import type { ResponseMeasure } from "@/lib/domain/measure";
import type { Line } from "@/lib/domain/screen/line";
import { formatPercent, formatThreshold } from "@/lib/format";
import { comparedWords } from "../due";
import { counted } from "../nouns";
import type { Wording } from "../wording";

/** The words of questions that were answered in time, of those that are due. */
export function response({ hours, minimumPercent }: ResponseMeasure): Wording {
  return {
    threshold: ({ t, language }, required) =>
      t("measures.threshold.response", { percent: formatThreshold(required, language), hours }),
    column: ({ language }) => formatThreshold(minimumPercent, language),
    gap: (speech, line) => {
      const { t, number, b } = speech;
      const { due, late } = lateOf(line);
      const amount = counted(speech, "ENQUIRY", due);
      if (due === 0) return t("measures.gap.noEnquiry");
      return late === 0
        ? t("measures.gap.inTime", { amount })
        : t.rich("measures.gap.late", { late: number(late), amount, b });
    },
    shortfall: (speech, line) =>
      speech.t.rich("measures.shortfall.response", {
        amount: counted(speech, "ENQUIRY", lateOf(line).late),
        hours,
        b: speech.b,
      }),
    heading: (speech, line) => {
      const { due, late } = lateOf(line);
      const total = counted(speech, "ENQUIRY", due);
      return speech.t("units.shortfall.response", { late: speech.number(late), total, hours });
    },
    caption: ({ t, number, language }, { result }) => {
      const [numerator, denominator] = [result.numerator ?? 0, result.denominator ?? 0];
      return t("units.caption.inTime", {
        numerator: number(numerator),
        denominator: number(denominator),
        percent: formatPercent({ numerator, denominator }, language),
      });
    },
    counted: ({ t }) => [t("why.rules.response", { hours })],
    notCounted: ({ t }) => [t("why.rules.not.pending")],
    judged: (speech, _required, _day, dueOn) => [comparedWords(speech, dueOn)],
    verdicts: { BEHIND: "behind", NOT_APPLICABLE: "noEnquiry" },
    inputs: ["inTime", "due"],
  };
}

function lateOf({ result: { numerator, denominator } }: Line): { due: number; late: number } {
  const due = denominator ?? 0;
  return { due, late: due - (numerator ?? 0) };
}
