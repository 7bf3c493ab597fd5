import { nounOfPurpose } from "@/lib/domain/channel";
import type { ChannelsMeasure } from "@/lib/domain/measure";
import { titleOf } from "../catalogue";
import { columnUntil, comparedWords } from "../due";
import { counted } from "../nouns";
import type { Speech } from "../speech";
import type { Wording } from "../wording";
import { absentWords, isPresent, lackingWords, presentWords } from "./presence";

/** The words of pages and groups that a unit has or lacks. */
export function channels({ purpose, minimum }: ChannelsMeasure): Wording {
  const noun = nounOfPurpose(purpose);
  const threshold = (speech: Speech, required: number) =>
    required === 1
      ? speech.t("measures.threshold.one")
      : speech.t("measures.threshold.atLeast", { amount: counted(speech, noun, required) });
  return {
    threshold,
    column: (speech, day, dueOn) => columnUntil(speech, threshold(speech, minimum), day, dueOn),
    gap: (speech, line, asOf) => {
      if (isPresent(line)) return presentWords(speech, line, "active");
      return line.result.value ? lackingWords(speech, line, asOf) : absentWords(speech, line, asOf, "none");
    },
    shortfall: (speech, { result, missing, target }) => {
      const { t, b } = speech;
      if (result.value) {
        return t.rich("measures.shortfall.channels", { amount: counted(speech, noun, missing ?? 0), b });
      }
      const title = titleOf(speech, target);
      return t.rich(`measures.shortfall.${noun}`, { title, b });
    },
    heading: (speech, { result, missing }) =>
      result.value
        ? speech.t("units.shortfall.channels", { amount: counted(speech, noun, missing ?? 0) })
        : speech.t(`units.shortfall.${noun}`),
    caption: () => "",
    counted: ({ t }) => [t(`why.rules.channels.${noun}`)],
    notCounted: ({ t }) => [t("why.rules.not.closed"), t("why.rules.not.foreign")],
    judged: (speech, _required, _day, dueOn) => [comparedWords(speech, dueOn)],
    verdicts: {},
    inputs: "value",
  };
}
