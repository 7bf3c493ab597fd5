import type { Day } from "@/lib/domain/compliance/day";
import type { MeasuredTarget } from "@/lib/domain/plan";
import { type RuleWords, ruleWords } from "@/lib/words/rule";
import type { Outlets } from "@/lib/words/wording";
import { useSpeech } from "./speech";

/** The words of a rule on a day, as `ruleWords` has them. */
export function useRuleWords(): (
  target: MeasuredTarget,
  day: Day,
  outlets: Outlets,
  required?: number | null,
) => RuleWords {
  const speech = useSpeech();
  return (...asked) => ruleWords(speech, ...asked);
}
