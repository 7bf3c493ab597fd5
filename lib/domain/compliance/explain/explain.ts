import type { MeasuredTarget } from "@/lib/domain/plan";
import type { FoldQuestion } from "../compute";
import { dayWithinYear } from "../day";
import type { Facts } from "../facts";
import { indexFacts } from "../records";
import { ruleOf } from "../rules";
import { type Evidence, type Explanation, explanationOf } from "./evidence";

/**
 * The records behind one unit's result for a target, counted and not (compliance.md §9). `facts` give the tree, and
 * headcounts and chair links for a coverage; of `evidence` only what the measure looks at is used. The title of a
 * linked unit is its code, for the caller to replace.
 */
export function explain(
  { measure }: MeasuredTarget,
  unit: string,
  evidence: Evidence,
  facts: Facts,
  question: Pick<FoldQuestion, "year" | "asOf">,
): Explanation {
  const { year } = question;
  const asOf = dayWithinYear(year, question.asOf);
  const records = indexFacts(facts);
  return explanationOf(ruleOf(measure).explain({ unit, evidence, records, year, asOf }));
}
