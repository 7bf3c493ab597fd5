import { type CivilDate, yearOf } from "../calendar";
import { daysOfYear } from "../compliance/day";
import { groupedBy } from "../compliance/grouping";
import { paceFigure } from "../compliance/pace";
import type { Result } from "../compliance/result";
import { isApplicable, isScored } from "../compliance/rollup";
import type { Rule } from "../compliance/rule";
import { ruleOf } from "../compliance/rules";
import { isSummed } from "../measure";
import type { MeasuredTarget } from "../plan";
import { compareText } from "../text";
import { LEVELS } from "../unit";
import { type MatrixSource, targetsOf } from "./matrix";

/** A day that is still to come on which something is due. */
export interface Deadline {
  readonly on: CivilDate;
  readonly target: MeasuredTarget;
  /** The last day of a milestone, or the day on which the pace asks for more than there is. */
  readonly kind: "MILESTONE" | "PACE";
  /** So much the pace then asks of each. */
  readonly pace: number | null;
  /** Of whom it is asked and who is not there yet, by name. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

/** So many are told. */
const MOST = 6;

/**
 * What falls due next: milestones that are not reached everywhere, and for the province and upper-level units the days on
 * which a count that keeps its pace today falls behind it unless more is done. Mandatory and soft targets, the next first.
 */
export function nextDeadlines({ plan, compliance, units }: MatrixSource): Deadline[] {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const open = compliance.results.filter((result) => isApplicable(result) && result.status !== "MET");
  const byTarget = groupedBy(open, ({ target }) => target);
  const named = (results: readonly Result[]) =>
    results
      .map(({ unit }) => ({ code: unit, name: names.get(unit) ?? unit }))
      .sort((a, b) => compareText(a.name, b.name));
  const ahead = daysOfYear(compliance.year).filter((on) => on > compliance.asOf);
  return LEVELS.flatMap((level) => targetsOf(plan, level))
    .filter(isScored)
    .flatMap((target): Deadline[] => {
      const results = byTarget.get(target.code) ?? [];
      if (results.length === 0) return [];
      const { dueOn } = target;
      if (dueOn !== null)
        return dueOn > compliance.asOf
          ? [{ on: dueOn, target, kind: "MILESTONE", pace: null, units: named(results) }]
          : [];
      return target.level === "GRASSROOTS" ? [] : paceDue(target, results, ahead, named);
    })
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
    .slice(0, MOST);
}

/** The first day on which any of them falls behind, and those that do. */
function paceDue(
  target: MeasuredTarget,
  results: readonly Result[],
  ahead: readonly CivilDate[],
  named: (results: readonly Result[]) => Deadline["units"],
): Deadline[] {
  if (!isSummed(target.measure)) return [];
  const rule = ruleOf(target.measure);
  // Most units are asked the same, and many have as much: each step is looked for once.
  const alike = groupedBy(
    results.filter(({ status }) => status === "ON_TRACK"),
    ({ value, required }) => `${value}/${required}`,
  );
  const steps = [...alike.values()].flatMap((same) => {
    const step = nextStep(rule, same[0], ahead);
    return step === null ? [] : [{ ...step, same }];
  });
  const first = steps.map(({ on }) => on).sort()[0];
  const due = steps.filter(({ on }) => on === first);
  if (first === undefined) return [];
  const [pace = null, ...others] = new Set(due.map((step) => step.pace));
  return [
    {
      ...{ on: first, target, kind: "PACE", pace: others.length === 0 ? pace : null },
      units: named(due.flatMap(({ same }) => same)),
    },
  ];
}

/** The day on which the pace of what adds up first asks for more than there is. */
function nextStep(rule: Rule, result: Result | undefined, ahead: readonly CivilDate[]) {
  const { value = null, required = null } = result ?? {};
  if (value === null || required === null) return null;
  for (const on of ahead) {
    const pace = rule.pace({ required, dueOn: null, year: yearOf(on), asOf: on });
    const figure = pace === null ? 0 : paceFigure(pace);
    if (figure > value) return { on, pace: figure };
  }
  return null;
}
