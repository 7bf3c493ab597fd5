import { useLocale } from "next-intl";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { Clause, Measure, MeasuredTarget, Target } from "@/lib/domain/plan";
import { formatThreshold } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { NOUN_OF_ATTRIBUTE, type Noun, nounOfMeasure } from "./nouns";

export interface MeasureWords {
  /** `18 Chủ tịch CĐCS`. */
  counted: (noun: Noun, count: number) => string;
  /** Two or three words for a column: `Tin, bài`. */
  head: (target: MeasuredTarget) => string;
  /** What is asked: `≥ 30 tin, bài`; `required` where an override asks for another figure. */
  threshold: (target: Target, required?: number | null) => string;
  /** Of whom it is asked: `doanh nghiệp từ 1.000 lao động`; empty = of all of the level. */
  condition: (target: Target) => string;
  /** Its clauses alone, where the kind goes without saying. */
  clauses: (target: Target) => string;
}

/** The words of targets and their measures, made from the plan alone: another plan's targets read as well. */
export function useMeasureWords(): MeasureWords {
  const t = useTranslations("measures");
  const language = useLocale();
  const counted = (noun: Noun, count: number) => t(`counted.${noun}`, { count });
  const percent = (value: number) => formatThreshold(value, language);

  const clause = ({ attribute, op, value }: Clause) => {
    const noun = NOUN_OF_ATTRIBUTE[attribute];
    if (op === "gte" && value === 1) return t("condition.has", { named: t(`named.${noun}`) });
    return t(op === "gte" ? "condition.from" : "condition.below", { amount: counted(noun, value) });
  };

  const clauses = (target: Target) => target.condition.map(clause).join(", ");
  const condition = (target: Target) => {
    const of = target.kinds.map((kind) => t(`kind.${kind}`)).join(", ");
    return [of, clauses(target)].filter(Boolean).join(" ");
  };

  const atLeast = (measure: Measure, required: number) =>
    t("threshold.atLeast", { amount: counted(nounOfMeasure(measure), required) });

  const asked = (measure: Measure, required: number): string => {
    switch (measure.type) {
      case "coverage":
        return measure.tolerance === undefined
          ? percent(required)
          : t("threshold.about", { percent: percent(required) });
      case "response":
        return t("threshold.response", { percent: percent(required), hours: measure.hours });
      case "recency":
        return t("threshold.recency", { amount: counted("DAY", required) });
      case "channels":
        return required === 1 ? t("threshold.one") : atLeast(measure, required);
      case "count":
      case "appointments":
        return atLeast(measure, required);
    }
  };

  const threshold = (target: Target, required?: number | null) => {
    if (target.measure === null) return t("threshold.noMeasure");
    if (target.force === "TRACKED") return t("threshold.tracked");
    return asked(target.measure, required ?? ruleOf(target.measure).required);
  };

  return { counted, head: (target) => headOf(t, target), threshold, condition, clauses };
}

type Translate = ReturnType<typeof useTranslations<"measures">>;

function headOf(t: Translate, { measure, title }: MeasuredTarget): string {
  const { head } = ruleOf(measure).words;
  if (head === null) return title;
  return t(`head.${head}`, { hours: measure.type === "response" ? measure.hours : 0 });
}
