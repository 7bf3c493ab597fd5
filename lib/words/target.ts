import type { Day } from "@/lib/domain/compliance/day";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { type Clause, isMeasured, type MeasuredTarget, type Target } from "@/lib/domain/plan";
import { withinSentence } from "@/lib/domain/text";
import { headOf } from "./head";
import { counted, NOUN_OF_ATTRIBUTE, peopleNamed } from "./nouns";
import type { Speech } from "./speech";
import { wordingOf } from "./wordings";

/** What is asked: `≥ 30 tin, bài`; `required` where an override asks for another figure. */
export function thresholdWords(speech: Speech, target: Target, required?: number | null): string {
  if (!isMeasured(target)) return speech.t("measures.threshold.noMeasure");
  if (target.force === "TRACKED") return speech.t("measures.threshold.tracked");
  const { measure } = target;
  return wordingOf(measure).threshold(speech, required ?? ruleOf(measure).required, target);
}

/** Of whom it is asked: `Doanh nghiệp từ 1.000 lao động`, `CĐCS có tổ công đoàn`; empty = of all of the level. */
export function conditionWords(speech: Speech, target: Target): string {
  const { kinds, condition, level } = target;
  if (kinds.length === 0 && condition.length === 0) return "";
  const named = kinds.map((kind) => speech.t(`measures.kind.${kind}`));
  const [first = speech.t(`measures.ofLevel.${level}`), ...others] = named;
  const of = [first, ...others.map(withinSentence)].join(", ");
  return [of, clauseWords(speech, target)].filter(Boolean).join(" ");
}

/** Its clauses alone, where the kind goes without saying. */
export function clauseWords(speech: Speech, { condition }: Target): string {
  return condition.map((clause) => oneClause(speech, clause)).join(", ");
}

function oneClause(speech: Speech, { attribute, op, value }: Clause): string {
  const noun = NOUN_OF_ATTRIBUTE[attribute];
  if (op === "gte" && value === 1)
    return speech.t("measures.condition.has", { named: peopleNamed(speech, noun) });
  const amount = counted(speech, noun, value);
  return speech.t(`measures.condition.${op === "gte" ? "from" : "below"}`, { amount });
}

/** Force and condition, in which two targets of one measure differ: `từ 1.000 lao động`; empty = asked of all. */
function asideWords(speech: Speech, target: Target): string {
  const { force, level } = target;
  if (force === "TRACKED" || force === "ENCOURAGED") {
    return speech.t(`measures.force.${force}`).toLocaleLowerCase(speech.language);
  }
  return level === "GRASSROOTS" ? clauseWords(speech, target) : "";
}

/** What targets are called in the heads of one table, by code: in two or three words, and in as many more as tell them apart. */
export function headsOf(speech: Speech, targets: readonly MeasuredTarget[]): ReadonlyMap<string, string> {
  const named = targets.map((target) => {
    const brief = headOf(speech, target);
    return {
      code: target.code,
      brief,
      aside: [brief, asideWords(speech, target)].filter(Boolean).join(", "),
    };
  });
  const isTold = (by: "brief" | "aside", name: string) =>
    named.filter((other) => other[by] === name).length === 1;
  return new Map(
    named.map(({ code, brief, aside }) => {
      if (isTold("brief", brief)) return [code, brief];
      return [code, isTold("aside", aside) ? aside : `${aside} (${code})`];
    }),
  );
}

/** What stands below a column's head: force and condition first; what is not mandatory says so. */
export function columnNote(speech: Speech, target: MeasuredTarget, day: Day): string {
  const note = asideWords(speech, target) || wordingOf(target.measure).column(speech, day, target.dueOn);
  return target.force === "SOFT" ? speech.t("overview.matrix.soft", { note }) : note;
}
