import type { CivilDate } from "../calendar";
import type { CountMeasure, MeasuredTarget } from "../plan";
import { dayWithinYear, monthEnds, seriesDays } from "./day";
import { evaluate, questionOf } from "./evaluate";
import type { Facts } from "./facts";
import { projected } from "./gap";
import { countByUnit, cumulativePace } from "./measures/count";
import { indexFacts, type Records } from "./records";
import type { Result, TargetSummary } from "./result";
import { summariseTargets } from "./rollup";

/** What a chart of one target is about; without `units`, all of its level. */
export interface SeriesQuestion {
  readonly year: number;
  readonly asOf: CivilDate;
  readonly units?: readonly string[] | undefined;
}

export interface CumulativePoint {
  readonly on: CivilDate;
  /** Null after the day asked about. */
  readonly value: number | null;
  readonly pace: number;
}

export interface CumulativeSeries {
  readonly units: number;
  readonly required: number;
  /** The sum at the day asked about, and where it ends at this rate. */
  readonly value: number;
  readonly forecast: number;
  /** At each month's end, and at the day asked about. */
  readonly points: readonly CumulativePoint[];
}

/**
 * v and pace of a count target added up over the units to which it applies on the day asked about (compliance.md
 * §10). Buckets of `facts` must not straddle any of `seriesDays`.
 */
export function cumulativeSeries(
  target: MeasuredTarget & { readonly measure: CountMeasure },
  facts: Facts,
  question: SeriesQuestion,
): CumulativeSeries {
  const { measure } = target;
  const { year } = question;
  const asOf = dayWithinYear(year, question.asOf);
  const records = indexFacts(facts);
  const asked = resultsOn(target, records, question, asOf).flatMap(({ unit, required, value }) =>
    required === null || value === null ? [] : [{ unit, required }],
  );
  const valueOn = (on: CivilDate) => {
    const sums = countByUnit(measure, records, year, on);
    return asked.reduce((sum, { unit }) => sum + (sums.get(unit) ?? 0), 0);
  };
  const required = asked.map((each) => each.required);
  const days = [...new Set([...monthEnds(year), asOf])].sort();
  const value = valueOn(asOf);
  return {
    units: asked.length,
    required: required.reduce((sum, each) => sum + each, 0),
    value,
    forecast: projected(value, year, asOf),
    points: days.map((on) => ({
      on,
      value: on <= asOf ? valueOn(on) : null,
      pace: cumulativePace(measure, required, on),
    })),
  };
}

export interface MetRatePoint extends TargetSummary {
  readonly on: CivilDate;
}

/** A target's met rate at each month's end up to the day asked about, and on that day (compliance.md §10). */
export function metRateSeries(
  target: MeasuredTarget,
  facts: Facts,
  question: SeriesQuestion,
): MetRatePoint[] {
  const records = indexFacts(facts);
  return seriesDays(question.year, question.asOf).flatMap((on) =>
    summariseTargets([target], resultsOn(target, records, question, on)).map((rate) => ({ on, ...rate })),
  );
}

function resultsOn(
  target: MeasuredTarget,
  records: Records,
  { year, units }: SeriesQuestion,
  on: CivilDate,
): Result[] {
  const question = questionOf(target, records, year, on);
  const asked = units === undefined ? null : new Set(units);
  return [...records.units.values()]
    .filter(({ code, level }) => level === target.level && (asked === null || asked.has(code)))
    .map((unit) => evaluate(question, unit).result);
}
