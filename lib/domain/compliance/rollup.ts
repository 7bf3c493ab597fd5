import type { ClassThreshold, Force, MeasuredTarget } from "../plan";
import type { Evaluation } from "./evaluate";
import type { Fraction } from "./exact";
import { groupedBy } from "./grouping";
import type { Result, Status, TargetSummary, UnitSummary } from "./result";
import { classOf, scoreOf } from "./score";

const NOT_ASKED: readonly Status[] = ["NOT_APPLICABLE", "WAIVED"];

/** Whether anything is asked of the unit, be it only tracked. */
export function isAsked({ status }: Pick<Result, "status">): boolean {
  return !NOT_ASKED.includes(status);
}

/** Whether a result enters rates, completion and score (compliance.md §9); NO_DATA does, and counts against. */
export function isApplicable({ status }: Pick<Result, "status">): boolean {
  return isAsked({ status }) && status !== "TRACKED";
}

const SCORED: readonly Force[] = ["MANDATORY", "SOFT"];

/** Whether results of the target enter the score. */
export function isScored({ force }: { readonly force: Force }): boolean {
  return SCORED.includes(force);
}

/** A target and a unit's standing at it, where it is applicable. */
interface Entry {
  readonly target: MeasuredTarget;
  readonly met: boolean;
  readonly progress: Fraction;
}

/** Completion, score and class of one unit from its evaluations; `targets` by code, classes from the highest down. */
export function summariseUnit(
  unit: string,
  evaluations: readonly Evaluation[],
  targets: ReadonlyMap<string, MeasuredTarget>,
  highestFirst: readonly ClassThreshold[],
): UnitSummary {
  const entries = evaluations.flatMap(({ result, progress }): Entry[] => {
    const target = targets.get(result.target);
    if (target === undefined || progress === null) return [];
    return [{ target, met: result.status === "MET", progress }];
  });
  const mandatory = entries.filter(({ target }) => target.force === "MANDATORY");
  const scored = entries.filter(({ target }) => isScored(target));
  const score = scoreOf(scored.map(({ target, progress }) => ({ weight: target.weight, progress })));
  return {
    unit,
    completion: { met: mandatory.filter(({ met }) => met).length, applicable: mandatory.length },
    score,
    class: classOf(score, highestFirst),
  };
}

/** Met and applicable of each target over the units of `results`; `targets` in the order of the answer. */
export function summariseTargets(
  targets: readonly { readonly code: string }[],
  results: readonly Result[],
): TargetSummary[] {
  const byTarget = groupedBy(results.filter(isApplicable), ({ target }) => target);
  return targets.map(({ code }) => {
    const applicable = byTarget.get(code) ?? [];
    const met = applicable.filter(({ status }) => status === "MET").length;
    const metRate = applicable.length === 0 ? null : met / applicable.length;
    return { target: code, applicable: applicable.length, met, metRate };
  });
}
