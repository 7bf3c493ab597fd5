import type { Compliance, Result } from "../compliance/result";
import { ruleOf } from "../compliance/rules";
import { isSummed } from "../measure";
import { isMeasured, type MeasuredTarget, type Plan, type Target } from "../plan";
import { metCountOf } from "./effect";
import type { PlanShortfall, PlanShortfalls } from "./plan";

/** What a plan's year ended without: results that are `NOT_MET`, so of a year that goes on only what was due. */
export function planShortfalls(
  before: Pick<Plan, "targets">,
  compliance: Compliance,
  after: Pick<Plan, "targets">,
): PlanShortfalls {
  const targets = before.targets.filter(isMeasured).flatMap((target): PlanShortfall[] => {
    const later = after.targets.find(({ code }) => code === target.code);
    const short = compliance.results.filter(
      ({ target: code, status }) => code === target.code && status === "NOT_MET",
    );
    if (later === undefined || short.length === 0) return [];
    const missing = missingOf(target, short);
    const met = metCountOf(compliance, target.code);
    return [{ target, met, missing, proposed: proposedMinimum(target, later, missing) }];
  });
  return { asOf: compliance.asOf, targets };
}

function missingOf({ measure }: MeasuredTarget, results: readonly Result[]): number | null {
  const { judge } = ruleOf(measure);
  const known = results.flatMap((result) => judge.missing(result) ?? []);
  return known.length === 0 ? null : known.reduce((sum, missing) => sum + missing, 0);
}

/** Only the province is one unit: what it lacked is its own to make up for. */
function proposedMinimum(before: MeasuredTarget, after: Target, missing: number | null): number | null {
  if (after.level !== "PROVINCIAL" || missing === null) return null;
  if (!isSummed(before.measure) || !isSummed(after.measure)) return null;
  return before.measure.minimum === after.measure.minimum ? after.measure.minimum + missing : null;
}
