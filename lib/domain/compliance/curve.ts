import type { CivilDate } from "../calendar";
import { isSummed } from "../measure";
import type { MeasuredTarget } from "../plan";
import { type Day, seriesDays } from "./day";
import { floorOf } from "./exact";
import type { Facts } from "./facts";
import { cumulativePace } from "./measures/count";
import { rollUp } from "./order";
import { paceFigure } from "./pace";
import { indexFacts } from "./records";
import type { Result } from "./result";
import type { Rule } from "./rule";
import { ruleOf } from "./rules";
import { resultsOn, type SeriesQuestion } from "./series";

/** How a target stands on one day, all its units together; null = no such figure (compliance.md §11, curves). */
export interface CurvePoint {
  readonly on: CivilDate;
  /** Of what is counted, the sum of what there is; days of one unit alone. */
  readonly value: number | null;
  /** The sum of what is asked for; the percentage, or the days. */
  readonly required: number | null;
  readonly pace: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Rounded down to one decimal. */
  readonly percent: number | null;
  readonly met: number;
  readonly applicable: number;
}

type Figures = Omit<CurvePoint, "on" | "met" | "applicable">;

/** What is asked about, with its rule, on the day of a point. */
interface Asked extends Day {
  readonly target: MeasuredTarget;
  readonly rule: Rule;
}

const NO_AMOUNT = { value: null } as const;
const NO_SHARE = { numerator: null, denominator: null, percent: null } as const;

/** A target's figures at each month's end up to the day asked about, and on that day; each is the same question at its day. */
export function curveOf(target: MeasuredTarget, facts: Facts, question: SeriesQuestion): CurvePoint[] {
  const records = indexFacts(facts);
  const rule = ruleOf(target.measure);
  return seriesDays(question.year, question.asOf).map((on) => {
    const results = resultsOn(target, records, question, on);
    const { met, applicable } = rollUp(results);
    const asked = { target, rule, year: question.year, asOf: on };
    return { on, ...FIGURES[rule.reads](asked, results), met, applicable };
  });
}

const FIGURES: Record<Rule["reads"], (asked: Asked, results: readonly Result[]) => Figures> = {
  AMOUNT: amounts,
  PRESENCE: amounts,
  SHARE: shares,
  DAYS: days,
};

/** v and r added up over the results that carry them (compliance.md §10). */
function amounts(asked: Asked, results: readonly Result[]): Figures {
  const carried = results.flatMap(({ value, required }) =>
    value === null || required === null ? [] : [{ value, required }],
  );
  const required = carried.map((each) => each.required);
  const { measure } = asked.target;
  return {
    ...NO_SHARE,
    value: sumOf(carried.map((each) => each.value)),
    required: sumOf(required),
    pace: isSummed(measure) ? cumulativePace(measure, required, asked.asOf) : paceOf(asked, sumOf(required)),
  };
}

/** The sums of numerators and of denominators over the results that carry them. */
function shares(asked: Asked, results: readonly Result[]): Figures {
  const carried = results.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ numerator, denominator }],
  );
  const numerator = sumOf(carried.map((each) => each.numerator));
  const denominator = sumOf(carried.map((each) => each.denominator));
  const required = requiredOf(asked, results);
  return {
    ...NO_AMOUNT,
    ...{ required, numerator, denominator, pace: paceOf(asked, required) },
    percent: denominator === 0 ? null : floorOf(numerator * 1_000, denominator) / 10,
  };
}

/** Days are not added up: they are told of one unit alone. */
function days(asked: Asked, results: readonly Result[]): Figures {
  const [only, ...others] = results;
  const value = only !== undefined && others.length === 0 ? only.value : null;
  return { ...NO_SHARE, value, required: requiredOf(asked, results), pace: null };
}

/** One unit is asked its own figure, several the plan's. */
function requiredOf({ rule }: Asked, results: readonly Result[]): number {
  const [only, ...others] = results;
  return (others.length === 0 ? only?.required : null) ?? rule.required;
}

function paceOf({ target, rule, year, asOf }: Asked, required: number): number | null {
  const pace = rule.pace({ required, dueOn: target.dueOn, year, asOf });
  return pace === null ? null : paceFigure(pace);
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
