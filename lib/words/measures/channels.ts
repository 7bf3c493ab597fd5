import type { ReactNode } from "react";
import type { CivilDate } from "@/lib/domain/calendar";
import { nounOfPurpose } from "@/lib/domain/channel";
import type { ChannelsMeasure } from "@/lib/domain/measure";
import type { Line } from "@/lib/domain/screen/line";
import { titleOf } from "../catalogue";
import { columnUntil, comparedWords, dueWords } from "../due";
import { counted } from "../nouns";
import type { Speech } from "../speech";
import type { Wording } from "../wording";
import { isPresent, lackingWords, presentWords } from "./presence";

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
      return line.result.value ? lackingWords(speech, line, asOf) : absentWords(speech, line, asOf);
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

function absentWords(speech: Speech, line: Line, asOf: CivilDate): ReactNode {
  const { t, b } = speech;
  const { late, due } = dueWords(speech, line, asOf);
  if (late !== undefined) return t.rich("measures.gap.noneLate", { late, b });
  return due === undefined ? t.rich("measures.gap.none", { b }) : t.rich("measures.gap.noneDue", { due, b });
}
