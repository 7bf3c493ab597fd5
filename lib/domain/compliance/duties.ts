import { elapsedShareOfYear } from "../calendar";
import type { MeasuredTarget } from "../plan";
import { type CurvePoint, curveOf } from "./curve";
import { floorOf } from "./exact";
import type { Facts } from "./facts";
import type { SeriesQuestion } from "./series";

/**
 * How large a part of what the targets ask of the units is met, at each month's end and on the day asked about: what their
 * completions add up to (compliance.md §9). Its pace is the share of the year that has gone by.
 */
export function dutiesCurve(
  targets: readonly MeasuredTarget[],
  facts: Facts,
  question: SeriesQuestion,
): CurvePoint[] {
  const [first = [], ...others] = targets.map((target) => curveOf(target, facts, question));
  return first.map((point, nth) => {
    const all = [point, ...others.flatMap((curve) => curve[nth] ?? [])];
    const met = all.reduce((sum, each) => sum + each.met, 0);
    const applicable = all.reduce((sum, each) => sum + each.applicable, 0);
    const { elapsed, total } = elapsedShareOfYear(question.year, point.on);
    return {
      ...{ on: point.on, met, applicable, numerator: met, denominator: applicable },
      percent: applicable === 0 ? null : tenths(met, applicable),
      pace: tenths(elapsed, total),
      ...{ value: null, required: 100 },
    };
  });
}

/** A percentage, rounded down to one decimal. */
function tenths(part: number, whole: number): number {
  return floorOf(part * 1_000, whole) / 10;
}
