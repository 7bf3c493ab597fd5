import { addDays, type CivilDate, firstDayOfYear } from "../calendar";
import type { SummedMeasure } from "../measure";
import type { MeasuredTarget } from "../plan";
import { type Day, daysOfYear, dayWithinYear, monthEnds } from "./day";
import { evaluate, questionOf } from "./evaluate";
import type { Facts } from "./facts";
import { projected } from "./gap";
import type { Stay } from "./hierarchy";
import { cumulativePace, forEachCounted } from "./measures/count";
import { indexFacts, type Records } from "./records";
import type { Result } from "./result";
import { intersection } from "./span";

/** What a chart of one target is about; without `units`, all of its level. */
export interface SeriesQuestion extends Day {
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
  /** At each month's end and at the day asked about, or on every day of the year. */
  readonly points: readonly CumulativePoint[];
}

type SummedTarget = MeasuredTarget & { readonly measure: SummedMeasure };

/** A unit to which a count target applies on the day asked about, with what it is asked and has. */
interface Asked {
  readonly unit: string;
  readonly required: number;
  readonly value: number;
}

/**
 * v and pace of a count target added up over the units to which it applies on the day asked about (compliance.md
 * §10), month by month. Buckets of `facts` must not straddle any of `seriesDays`.
 */
export function cumulativeSeries(
  target: SummedTarget,
  facts: Facts,
  question: SeriesQuestion,
): CumulativeSeries {
  const { measure } = target;
  const { year } = question;
  const asOf = dayWithinYear(year, question.asOf);
  const records = indexFacts(facts);
  const asked = askedOf(target, records, question, asOf);
  const isAsked = new Set(asked.map(({ unit }) => unit));
  const added = new Map<CivilDate, number>();
  forEachCounted(measure, records, { year, asOf }, (owner, quantity, on) => {
    if (isAsked.has(owner)) added.set(on, (added.get(on) ?? 0) + quantity);
  });
  const valueOn = (on: CivilDate) =>
    [...added].reduce((sum, [day, quantity]) => (day <= on ? sum + quantity : sum), 0);
  const days = [...new Set([...monthEnds(year), asOf])].sort();
  return seriesOf(measure, asked, year, asOf, { days, valueOn });
}

/** Whose activities a count target's sum is made of, and on which days of the year. */
export interface CumulativeSum {
  readonly asked: readonly Asked[];
  readonly stays: readonly Stay[];
}

/** What the sum at the day asked about consists of, so that its days can be asked for. */
export function cumulativeSum(target: SummedTarget, facts: Facts, question: SeriesQuestion): CumulativeSum {
  const { year } = question;
  const asOf = dayWithinYear(year, question.asOf);
  const records = indexFacts(facts);
  const asked = askedOf(target, records, question, asOf);
  const within = { from: firstDayOfYear(year), to: addDays(asOf, 1) };
  const stays = asked
    .flatMap(({ unit }) => records.hierarchy.stays(unit, target.measure.scope))
    .flatMap(({ unit, span }) => {
      const counted = intersection(span, within);
      return counted === null ? [] : [{ unit, span: counted }];
    });
  return { asked, stays };
}

/** What was added to a sum on a day. */
export interface AddedOn {
  readonly on: CivilDate;
  readonly quantity: number;
}

/** The same as `cumulativeSeries`, day by day, from what the days of the sum's stays have added. */
export function dailySeries(
  measure: SummedMeasure,
  { asked }: CumulativeSum,
  added: readonly AddedOn[],
  question: SeriesQuestion,
): CumulativeSeries {
  const { year } = question;
  const asOf = dayWithinYear(year, question.asOf);
  const onDay = new Map<CivilDate, number>();
  for (const { on, quantity } of added) onDay.set(on, (onDay.get(on) ?? 0) + quantity);
  let sum = 0;
  const valueOn = (day: CivilDate) => {
    sum += onDay.get(day) ?? 0;
    return sum;
  };
  return seriesOf(measure, asked, year, asOf, { days: daysOfYear(year), valueOn });
}

interface Days {
  readonly days: readonly CivilDate[];
  /** Called with each day up to the one asked about, in order. */
  readonly valueOn: (day: CivilDate) => number;
}

function seriesOf(
  measure: SummedMeasure,
  asked: readonly Asked[],
  year: number,
  asOf: CivilDate,
  { days, valueOn }: Days,
): CumulativeSeries {
  const required = asked.map((each) => each.required);
  const value = asked.reduce((sum, each) => sum + each.value, 0);
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

function askedOf(target: SummedTarget, records: Records, question: SeriesQuestion, asOf: CivilDate): Asked[] {
  return resultsOn(target, records, question, asOf).flatMap(({ unit, required, value }) =>
    required === null || value === null ? [] : [{ unit, required, value }],
  );
}

/** A target's results on one of a series' days. */
export function resultsOn(
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
