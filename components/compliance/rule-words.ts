import type { CatalogueNames } from "@/lib/domain/catalogue";
import type { Day } from "@/lib/domain/compliance/day";
import type { MeasuredTarget } from "@/lib/domain/plan";
import { type RuleWords, ruleWords } from "@/lib/words/rule";
import { useSpeech } from "./speech";

/** The words of a rule on a day, as `ruleWords` has them. */
export function useRuleWords(): (
  target: MeasuredTarget,
  day: Day,
  names: CatalogueNames,
  required?: number | null,
) => RuleWords {
  const speech = useSpeech();
  return (...asked) => ruleWords(speech, ...asked);
}
