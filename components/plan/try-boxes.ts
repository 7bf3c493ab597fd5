import { useSpeech } from "@/components/compliance/speech";
import type { Measure } from "@/lib/domain/measure";
import type { Target } from "@/lib/domain/plan";
import { useTranslations } from "@/lib/i18n/words";
import { NOUN_OF_ATTRIBUTE, peopleNamed } from "@/lib/words/nouns";
import type { TryBox } from "./try-form";

/** What a measure asks for in figures, in the order in which they are read. */
const FIGURES_OF = {
  count: ["minimum"],
  channels: ["minimum"],
  coverage: ["minimumPercent", "tolerance"],
  response: ["hours", "minimumPercent"],
  appointments: ["minimum"],
  recency: ["maxDays"],
} as const satisfies Record<Measure["type"], readonly string[]>;

/** The figures of a target that can be tried, in the reader's words. */
export function useTryBoxes({ measure, condition, weight }: Target): TryBox[] {
  const t = useTranslations("plans");
  const speech = useSpeech();
  const present: Readonly<Record<string, unknown>> = { ...measure };
  const figures = measure === null ? [] : FIGURES_OF[measure.type];
  const clauses = condition.map(({ attribute, op, value }, nth) => {
    const named = peopleNamed(speech, NOUN_OF_ATTRIBUTE[attribute]);
    return { name: `clause${nth}`, label: t(op === "gte" ? "clauseFrom" : "clauseBelow", { named }), value };
  });
  return [
    ...figures.map((name) => ({ name, label: t(`figure.${name}`), value: present[name] })),
    ...clauses,
    { name: "weight", label: t("figure.weight"), value: weight },
  ].map((box) => ({
    ...box,
    value: typeof box.value === "number" ? String(box.value).replace(".", ",") : "",
  }));
}
