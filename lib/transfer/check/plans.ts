import { mostRequired } from "@/lib/domain/compliance/rules";
import { namedBy } from "@/lib/domain/measure";
import type { BundleRow } from "../bundle";
import type { Problems } from "../problem";
import { type Federation, targetKey } from "./federation";

/** A plan has targets and a target has a plan; measures and overrides name what there is. */
export function checkPlans(federation: Federation, problems: Problems): void {
  const { bundle, known } = federation;
  const yearsWithTargets = new Set([...known.targets].map((key) => key.split("\t")[0]));
  for (const [index, { year }] of bundle.plans.entries()) {
    if (yearsWithTargets.has(String(year))) continue;
    problems.error(problems.place("plans", index, "year"), "bundle.planWithoutTargets", { value: year });
  }
  for (const [index, target] of bundle.targets.entries()) checkTarget(federation, problems, target, index);
  for (const [index, row] of bundle.overrides.entries()) checkOverride(federation, problems, row, index);
}

function checkTarget(
  { known }: Federation,
  problems: Problems,
  { year, measure }: BundleRow<"targets">,
  index: number,
): void {
  if (!known.plans.has(String(year))) {
    problems.error(problems.place("targets", index, "year"), "bundle.targetWithoutPlan", { value: year });
  }
  if (measure === null) return;
  const named = namedBy(measure);
  for (const defined of ["activityTypes", "outlets"] as const) {
    for (const code of named[defined].filter((each) => !known[defined].has(each))) {
      problems.error(problems.place("targets", index, "measure"), `bundle.unknown.${defined}`, {
        value: code,
      });
    }
  }
}

/** A percentage cannot be asked for beyond the whole (compliance.md §4). */
function checkOverride(
  { known, measures }: Federation,
  problems: Problems,
  row: BundleRow<"overrides">,
  index: number,
): void {
  const key = targetKey(row.year, row.target);
  if (!known.targets.has(key)) {
    problems.error(problems.place("overrides", index, "target"), "bundle.unknown.targets", {
      value: row.target,
      year: row.year,
    });
  }
  const measure = measures.get(key);
  if (!measure || (row.required ?? 0) <= mostRequired(measure)) return;
  problems.error(problems.place("overrides", index, "required"), "number.tooLarge", {
    value: String(row.required),
    maximum: mostRequired(measure),
  });
}
