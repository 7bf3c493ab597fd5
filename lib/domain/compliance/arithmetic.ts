import { type CivilDate, elapsedShareOfYear, lastDayOfYear } from "../calendar";
import type { CountMeasure, MeasuredTarget } from "../plan";
import { hundredths } from "./exact";
import { missingOf, monthsToSpread, neededOf, neededPerMonth, projected } from "./gap";
import { countPace, flooredPace, isFinal, milestoneShare } from "./pace";
import type { Result } from "./result";

/** One line of the working behind a status, operands and outcome, without words. */
export type ArithmeticLine =
  /** required x elapsed / total = exact; floored for whole things, percent points stay exact. */
  | {
      readonly kind: "PACE";
      readonly required: number;
      readonly elapsed: number;
      readonly total: number;
      readonly exact: number;
      readonly pace: number;
      readonly percent: boolean;
    }
  /** The last checkpoint on or before the day (null before the first), scaled by required / minimum, rounded up. */
  | {
      readonly kind: "SCHEDULE";
      readonly monthDay: string | null;
      readonly cumulative: number;
      readonly required: number;
      readonly minimum: number;
      readonly pace: number;
    }
  | {
      readonly kind: "SHARE";
      readonly numerator: number;
      readonly denominator: number;
      readonly percent: number;
    }
  | {
      readonly kind: "DIFFERENCE";
      readonly value: number;
      readonly pace: number;
      readonly difference: number;
      readonly percent: boolean;
    }
  | { readonly kind: "MISSING"; readonly required: number; readonly value: number; readonly missing: number }
  /** How many of the denominator make the percentage (rounded up), and how many of them are missing. */
  | {
      readonly kind: "MISSING_OF_SHARE";
      readonly required: number;
      readonly denominator: number;
      readonly needed: number;
      readonly numerator: number;
      readonly missing: number;
    }
  | {
      readonly kind: "PER_MONTH";
      readonly missing: number;
      readonly months: number;
      readonly perMonth: number;
    }
  | {
      readonly kind: "FORECAST";
      readonly value: number;
      readonly elapsed: number;
      readonly total: number;
      readonly forecast: number;
    }
  | { readonly kind: "DAYS"; readonly value: number; readonly required: number };

/** The working of a result in the order in which it is read; empty when a result carries no figures. */
export function arithmeticOf(
  target: MeasuredTarget,
  result: Result,
  year: number,
  asOf: CivilDate,
): ArithmeticLine[] {
  if (result.required === null) return [];
  if (target.measure.type === "recency") return daysLine(result, result.required);
  const open = result.status === "ON_TRACK" || result.status === "BEHIND";
  return [
    ...shareLine(result),
    ...(open ? paceLines(target, result, result.required, year, asOf) : []),
    ...missingLines(target, result, result.required, year, asOf),
    ...forecastLine(target, result, year, asOf),
  ];
}

function daysLine({ value }: Result, required: number): ArithmeticLine[] {
  return value === null ? [] : [{ kind: "DAYS", value, required }];
}

function shareLine({ numerator, denominator }: Result): ArithmeticLine[] {
  if (numerator === null || denominator === null || denominator === 0) return [];
  return [{ kind: "SHARE", numerator, denominator, percent: percentOf(numerator, denominator) }];
}

function paceLines(
  target: MeasuredTarget,
  result: Result,
  required: number,
  year: number,
  asOf: CivilDate,
): ArithmeticLine[] {
  const line = paceLine(target, required, year, asOf);
  if (line === null) return [];
  const percent = result.value === null;
  const value = result.value ?? percentOf(result.numerator ?? 0, result.denominator ?? 1);
  return [line, { kind: "DIFFERENCE", value, pace: line.pace, difference: value - line.pace, percent }];
}

type PaceLine = Extract<ArithmeticLine, { kind: "PACE" | "SCHEDULE" }>;

function paceLine(target: MeasuredTarget, required: number, year: number, asOf: CivilDate): PaceLine | null {
  const { measure, dueOn } = target;
  if (measure.type === "count" && (measure.schedule ?? []).length > 0) {
    return scheduleLine(measure, required, year, asOf);
  }
  if (measure.type !== "count" && dueOn === null) return null;
  const share = dueOn === null ? elapsedShareOfYear(year, asOf) : milestoneShare(dueOn, asOf);
  const percent = measure.type === "coverage";
  const exact = (hundredths(required) * share.elapsed) / (100 * share.total);
  return {
    kind: "PACE",
    required,
    ...share,
    exact,
    pace: percent ? exact : flooredPace(required, share),
    percent,
  };
}

function scheduleLine(measure: CountMeasure, required: number, year: number, asOf: CivilDate): PaceLine {
  const last = (measure.schedule ?? []).findLast(({ monthDay }) => monthDay <= asOf.slice(5));
  return {
    kind: "SCHEDULE",
    monthDay: last?.monthDay ?? null,
    cumulative: last?.cumulative ?? 0,
    required,
    minimum: measure.minimum,
    pace: countPace(measure, required, year, asOf),
  };
}

function missingLines(
  target: MeasuredTarget,
  result: Result,
  required: number,
  year: number,
  asOf: CivilDate,
): ArithmeticLine[] {
  const missing = missingOf(target.measure, result);
  if (missing === null || missing === 0) return [];
  const { value, numerator, denominator } = result;
  const lines: ArithmeticLine[] = [];
  if (value !== null) lines.push({ kind: "MISSING", required, value, missing });
  if (numerator !== null && denominator !== null) {
    const needed = neededOf(denominator, required);
    lines.push({ kind: "MISSING_OF_SHARE", required, denominator, needed, numerator, missing });
  }
  if (target.measure.type !== "count" || isFinal(target, year, asOf)) return lines;
  return [
    ...lines,
    { kind: "PER_MONTH", missing, months: monthsToSpread(asOf), perMonth: neededPerMonth(missing, asOf) },
  ];
}

function forecastLine(
  target: MeasuredTarget,
  result: Result,
  year: number,
  asOf: CivilDate,
): ArithmeticLine[] {
  const { value, status } = result;
  if (target.measure.type !== "count" || value === null) return [];
  if (status === "MET" || asOf >= lastDayOfYear(year)) return [];
  return [
    { kind: "FORECAST", value, ...elapsedShareOfYear(year, asOf), forecast: projected(value, year, asOf) },
  ];
}

function percentOf(numerator: number, denominator: number): number {
  return (numerator * 100) / denominator;
}
