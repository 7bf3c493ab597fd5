import type { MeasuredTarget, Target } from "@/lib/domain/plan";
import { headOf } from "@/lib/words/head";
import { counted, type Noun } from "@/lib/words/nouns";
import { clauseWords, conditionWords, headsOf, thresholdWords } from "@/lib/words/target";
import { useSpeech } from "./speech";

export interface MeasureWords {
  /** `18 Chủ tịch CĐCS`. */
  counted: (noun: Noun, count: number) => string;
  /** Two or three words for a column: `Tin, bài`. */
  head: (target: MeasuredTarget) => string;
  /** The same for the columns of one table, each told apart, by code. */
  heads: (targets: readonly MeasuredTarget[]) => ReadonlyMap<string, string>;
  /** What is asked: `≥ 30 tin, bài`; `required` where an override asks for another figure. */
  threshold: (target: Target, required?: number | null) => string;
  /** Of whom it is asked: `doanh nghiệp từ 1.000 lao động`; empty = of all of the level. */
  condition: (target: Target) => string;
  /** Its clauses alone, where the kind goes without saying. */
  clauses: (target: Target) => string;
}

/** The words of targets and their measures, made from the plan alone: another plan's targets read as well. */
export function useMeasureWords(): MeasureWords {
  const speech = useSpeech();
  return {
    counted: (noun, count) => counted(speech, noun, count),
    head: (target) => headOf(speech, target),
    heads: (targets) => headsOf(speech, targets),
    threshold: (target, required) => thresholdWords(speech, target, required),
    condition: (target) => conditionWords(speech, target),
    clauses: (target) => clauseWords(speech, target),
  };
}
