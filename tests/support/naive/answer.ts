import type { Compliance, Result, TargetSummary, UnitSummary } from "@/lib/domain/compliance/result";
import { type BundleTexts, cell } from "./bundle";
import { Federation } from "./federation";
import { type NaiveResult, resultOn } from "./judge";
import { add, decimal, over, type Ratio, ratio, times, toTenths } from "./ratio";
import { type NaiveTarget, targetOf } from "./target";

const DEFAULT_CLASSES: [number, string][] = [
  [90, "Hoàn thành xuất sắc"],
  [80, "Hoàn thành tốt"],
  [50, "Hoàn thành"],
  [0, "Không hoàn thành"],
];

/**
 * Compliance once more, written from compliance.md alone and as plainly as possible: it reads a bundle and looks at
 * every day and every record. It shares no rule with lib/domain; only the shape of the answer is the same.
 */
export function naiveCompliance(
  bundle: BundleTexts,
  year: number,
  asOf: string,
  structure?: string,
): Compliance {
  const federation = new Federation(bundle, structure);
  const plan = federation.plans.find((row) => cell(row, "year") === String(year));
  if (plan === undefined) throw new Error("PLAN_NOT_FOUND");
  if (asOf < `${year}-01-01`) throw new Error("AS_OF_BEFORE_YEAR");
  const day = asOf > `${year}-12-31` ? `${year}-12-31` : asOf;
  const targets = federation.targets
    .filter((row) => cell(row, "year") === String(year))
    .map(targetOf)
    .filter((target) => target !== null)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const classes: [number, string][] =
    cell(plan, "classes") === "" ? DEFAULT_CLASSES : JSON.parse(cell(plan, "classes"));
  const units = [...federation.units].sort((a, b) => (cell(a, "code") < cell(b, "code") ? -1 : 1));
  const results: Result[] = [];
  const summaries: UnitSummary[] = [];
  for (const unit of units) {
    const own = targets
      .filter((target) => target.level === cell(unit, "level"))
      .map((target) => ({ target, ...resultOn(federation, target, unit, year, day) }));
    results.push(...own.map(({ result }) => result));
    summaries.push(unitSummary(cell(unit, "code"), own, classes));
  }
  return {
    year,
    asOf: day,
    results,
    units: summaries,
    targets: targets.map(({ code }) => targetSummary(code, results)),
  };
}

type Entry = NaiveResult & { readonly target: NaiveTarget };

function unitSummary(unit: string, entries: readonly Entry[], classes: [number, string][]): UnitSummary {
  const applicable = entries.filter(({ result }) => isApplicable(result));
  const mandatory = applicable.filter(({ target }) => target.force === "MANDATORY");
  const score = scoreOf(applicable.filter(({ target }) => ["MANDATORY", "SOFT"].includes(target.force)));
  let best: [number, string] | null = null;
  for (const [threshold, label] of classes) {
    if (score !== null && score >= threshold && (best === null || threshold > best[0])) {
      best = [threshold, label];
    }
  }
  return {
    unit,
    completion: {
      met: mandatory.filter(({ result }) => result.status === "MET").length,
      applicable: mandatory.length,
    },
    score,
    class: best === null ? null : best[1],
  };
}

function scoreOf(entries: readonly Entry[]): number | null {
  if (entries.length === 0) return null;
  let sum: Ratio = ratio(0);
  let weights: Ratio = ratio(0);
  for (const { target, progress } of entries) {
    sum = add(sum, times(decimal(target.weight), progress ?? ratio(0)));
    weights = add(weights, decimal(target.weight));
  }
  return toTenths(over(times(ratio(100), sum), weights));
}

function targetSummary(target: string, results: readonly Result[]): TargetSummary {
  const applicable = results.filter((result) => result.target === target && isApplicable(result));
  const met = applicable.filter(({ status }) => status === "MET").length;
  return {
    target,
    applicable: applicable.length,
    met,
    metRate: applicable.length === 0 ? null : met / applicable.length,
  };
}

function isApplicable({ status }: Result): boolean {
  return !["NOT_APPLICABLE", "WAIVED", "TRACKED"].includes(status);
}
