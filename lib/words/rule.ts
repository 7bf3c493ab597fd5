import type { CatalogueNames } from "@/lib/domain/catalogue";
import type { Day } from "@/lib/domain/compliance/day";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { MeasuredTarget, Target } from "@/lib/domain/plan";
import { withinSentence } from "@/lib/domain/text";
import { formatThreshold } from "@/lib/format";
import type { Speech } from "./speech";
import { conditionWords } from "./target";
import { wordingOf } from "./wordings";

/** A target's rule in words, made from its measure alone. */
export interface RuleWords {
  readonly counted: readonly string[];
  readonly notCounted: readonly string[];
  /** How a status follows from the figure. */
  readonly judged: readonly string[];
}

/**
 * The words of a rule on a day.
 * @param names of the federation's own lists, for rules that name their entries
 * @param required what is asked of the unit at hand; the plan's figure without it
 */
export function ruleWords(
  speech: Speech,
  target: MeasuredTarget,
  day: Day,
  names: CatalogueNames,
  required?: number | null,
): RuleWords {
  const wording = wordingOf(target.measure);
  return {
    counted: wording.counted(speech, target, day, names),
    notCounted: [...wording.notCounted(speech), speech.t("why.rules.not.withdrawn")],
    judged: judgedWords(speech, target, day, required ?? ruleOf(target.measure).required),
  };
}

/** Where a rule comes from, how binding it is and of whom it is asked, in whole sentences. */
export function sourceWords(speech: Speech, target: Target, plan: string): string {
  const { t } = speech;
  const of = conditionWords(speech, target);
  const source = t("why.rules.source", { plan, force: t(`measures.force.${target.force}`) });
  return of === "" ? source : `${source} ${t("why.rules.of", { of: withinSentence(of) })}`;
}

function judgedWords(speech: Speech, target: MeasuredTarget, day: Day, required: number): string[] {
  const { t } = speech;
  if (target.force === "TRACKED") return [];
  const { required: asked, reads } = ruleOf(target.measure);
  const said = (figure: number) =>
    reads === "SHARE" ? formatThreshold(figure, speech.language) : speech.stated(figure);
  const own =
    required === asked ? [] : [t("why.rules.own", { required: said(required), asked: said(asked) })];
  return [...own, ...wordingOf(target.measure).judged(speech, required, day, target.dueOn)];
}
