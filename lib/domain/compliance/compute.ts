import { isMeasured, type Plan } from "../plan";
import type { UnitFact } from "../unit";
import { type Day, dayWithinYear, requirePlan } from "./day";
import { evaluate, questionOf } from "./evaluate";
import type { Facts } from "./facts";
import { compareCodes, groupedBy } from "./grouping";
import { indexFacts } from "./records";
import type { Compliance, Result, UnitSummary } from "./result";
import { summariseTargets, summariseUnit } from "./rollup";

/** What is asked: a plan year, the end of a day, and the codes of the units to answer for (all without it). */
export interface FoldQuestion extends Day {
  readonly units?: readonly string[] | undefined;
}

/**
 * The one fold (plan, facts, d) -> compliance (compliance.md §4 to §9). A day after the year is answered for the
 * year's last day. Throws ComplianceError: no plan, or a day before the year.
 */
export function computeCompliance(
  plan: Plan | null,
  facts: Facts,
  question: FoldQuestion,
  answer = evaluate,
): Compliance {
  const { targets, classes } = requirePlan(plan);
  const highestFirst = [...classes].sort(([a], [b]) => b - a);
  const { year } = question;
  const asOf = dayWithinYear(year, question.asOf);
  const records = indexFacts(facts);
  const measured = targets.filter(isMeasured).sort((a, b) => compareCodes(a.code, b.code));
  const byCode = new Map(measured.map((target) => [target.code, target]));
  const questions = groupedBy(
    measured.map((target) => questionOf(target, records, year, asOf)),
    ({ target }) => target.level,
  );
  const results: Result[] = [];
  const units: UnitSummary[] = [];
  for (const unit of answeredUnits(facts.units, question.units)) {
    const evaluations = (questions.get(unit.level) ?? []).map((each) => answer(each, unit));
    for (const { result } of evaluations) results.push(result);
    units.push(summariseUnit(unit.code, evaluations, byCode, highestFirst));
  }
  return { year, asOf, results, units, targets: summariseTargets(measured, results) };
}

function answeredUnits(units: readonly UnitFact[], codes: readonly string[] | undefined): UnitFact[] {
  const asked = codes === undefined ? null : new Set(codes);
  return units
    .filter(({ code }) => asked === null || asked.has(code))
    .sort((a, b) => compareCodes(a.code, b.code));
}
