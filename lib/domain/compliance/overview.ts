import { isMeasureOn } from "../measure";
import { isMeasured, type MeasuredTarget, type Plan } from "../plan";
import { holdsOn, type UnitFact } from "../unit";
import { groupedBy } from "./grouping";
import { compareWorstFirst, isTrouble, NEEDS_ATTENTION, type RolledUp, rollUp } from "./order";
import type { Completion, Compliance, Result, Status } from "./result";
import { isScored } from "./rollup";

/** The figures at the head of the overview (compliance.md §10). */
export interface Overview {
  /** The PROVINCIAL unit's MANDATORY and SOFT targets: MET or ON_TRACK out of the applicable ones. */
  readonly province: RolledUp & { readonly onCourse: number };
  /** Upper-level units that operate; those that need attention worst first. */
  readonly upperUnits: {
    readonly operating: number;
    readonly inOrder: number;
    readonly needAttention: readonly string[];
  };
  /** Of the targets that measure appointments with MANDATORY force; null when the plan has none. */
  readonly reporters: Completion | null;
}

/** Figures over the units that `compliance` answers for; `units` may hold more. */
export function overviewOf(plan: Plan, compliance: Compliance, units: readonly UnitFact[]): Overview {
  const targets = new Map(plan.targets.filter(isMeasured).map((target) => [target.code, target]));
  const resultsByUnit = groupedBy(compliance.results, ({ unit }) => unit);
  const answered = new Set(compliance.units.map(({ unit }) => unit));
  const seen = units.filter(({ code }) => answered.has(code));
  const province = seen.find(({ level }) => level === "PROVINCIAL");
  return {
    province: provinceStanding(resultsByUnit.get(province?.code ?? "") ?? [], targets),
    upperUnits: upperStanding(
      seen.filter((unit) => unit.level === "UPPER" && holdsOn(unit, compliance.asOf)),
      (unit) => mandatory(resultsByUnit.get(unit) ?? [], targets),
    ),
    reporters: reportersOf(compliance, targets),
  };
}

function provinceStanding(
  results: readonly Result[],
  targets: ReadonlyMap<string, MeasuredTarget>,
): Overview["province"] {
  const scored = rollUp(
    results.filter(({ target }) => {
      const known = targets.get(target);
      return known !== undefined && isScored(known);
    }),
  );
  return { ...scored, onCourse: scored.met + (scored.counts.ON_TRACK ?? 0) };
}

function upperStanding(
  operating: readonly UnitFact[],
  mandatoryOf: (unit: string) => Result[],
): Overview["upperUnits"] {
  const troubled = operating
    .map(({ code }) => ({ code, troubles: mandatoryOf(code).filter(isTrouble) }))
    .filter(({ troubles }) => troubles.length > 0)
    .sort((a, b) => compareTroubles(a.troubles, b.troubles) || (a.code < b.code ? -1 : 1));
  return {
    operating: operating.length,
    inOrder: operating.length - troubled.length,
    needAttention: troubled.map(({ code }) => code),
  };
}

/** The worse status decides, then how often it occurs, then the next one. */
function compareTroubles(a: readonly Result[], b: readonly Result[]): number {
  for (const status of NEEDS_ATTENTION) {
    const difference = countOf(b, status) - countOf(a, status);
    if (difference !== 0) return difference;
  }
  return 0;
}

function countOf(results: readonly Result[], status: Status): number {
  return results.filter((result) => result.status === status).length;
}

function mandatory(results: readonly Result[], targets: ReadonlyMap<string, MeasuredTarget>): Result[] {
  return results.filter(({ target }) => targets.get(target)?.force === "MANDATORY");
}

function reportersOf(
  compliance: Compliance,
  targets: ReadonlyMap<string, MeasuredTarget>,
): Completion | null {
  const duties = compliance.targets.filter(({ target }) => {
    const known = targets.get(target);
    return known?.force === "MANDATORY" && isMeasureOn(known.measure, "reporters");
  });
  if (duties.length === 0) return null;
  return {
    met: duties.reduce((sum, { met }) => sum + met, 0),
    applicable: duties.reduce((sum, { applicable }) => sum + applicable, 0),
  };
}

/** Results worst first; those of one status in the order of the plan's codes. */
export function worstFirst(results: readonly Result[]): Result[] {
  return [...results].sort((a, b) => compareWorstFirst(a.status, b.status) || (a.target < b.target ? -1 : 1));
}
