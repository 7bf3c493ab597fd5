import { rollUp } from "@/lib/domain/compliance/order";
import type { Result, Status } from "@/lib/domain/compliance/result";
import type { CountMeasure, CoverageMeasure, Measure } from "@/lib/domain/measure";
import type { MeasuredTarget } from "@/lib/domain/plan";
import { lineOf } from "@/lib/domain/screen/line";
import type { TargetSeries, TargetView } from "@/lib/domain/screen/target";
import { target } from "./facts";

/** One article a year. */
export const ARTICLES: CountMeasure = {
  type: "count",
  activityType: "WEBSITE_ARTICLE",
  minimum: 1,
  scope: "own",
  countsFrom: "SUBMITTED",
};
/** Two thirds of the workers in groups. */
export const WORKERS: CoverageMeasure = {
  type: "coverage",
  purpose: "LEADERS_LINK",
  audience: "WORKERS",
  minimumPercent: 66.66,
  scope: "own",
};

/** How a unit stands, and by what figures. */
export type Figures = readonly [Status, Partial<Result>];
type Cumulative = Extract<TargetSeries, { kind: "CUMULATIVE" }>;

/** The page of a target of upper-level units that stand so. */
export function viewOf(
  measure: Measure,
  standings: readonly Figures[],
  more: { target?: Partial<MeasuredTarget>; series?: Cumulative; asOf?: string } = {},
): TargetView {
  const { asOf = "2026-11-26" } = more;
  const asked = target(measure, { level: "UPPER", ...more.target });
  const none = { value: null, numerator: null, denominator: null, progress: null, milestone: null };
  const units = standings.map(([status, figures], index) => {
    const result = { unit: `U${index}`, target: "T", status, required: null, ...none, ...figures };
    return { code: `U${index}`, name: `Huyện ${index}`, line: lineOf(asked, result, 2026, asOf) };
  });
  const rolled = rollUp(units.map(({ line }) => line.result));
  const plan = { title: "Kế hoạch", titleEn: null, documentNo: null, issuedOn: null };
  const elapsed = { elapsed: 330, total: 365 };
  return {
    target: asked,
    plan,
    limits: [],
    rolled,
    units,
    outside: 0,
    elapsed,
    series: more.series ?? null,
    yearBefore: [],
    rhythm: null,
    times: null,
    chairs: [],
  };
}

/** The curve of a count that ends on 26 November 2026. */
export function seriesOf(value: number, required: number, pace: number, units: number): Cumulative {
  const points = [{ on: "2026-11-26", value, pace }];
  return { kind: "CUMULATIVE", units, required, value, forecast: value, points };
}
