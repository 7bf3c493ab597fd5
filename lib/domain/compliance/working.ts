import { elapsedShareOfYear, lastDayOfYear } from "../calendar";
import type { Day } from "./day";
import { monthsToSpread, neededOf, neededPerMonth, projected } from "./gap";
import { exactFigure, type Pace, paceFigure } from "./pace";
import type { Result } from "./result";

/** One line of the working behind a status, operands and outcome, without words. */
export type ArithmeticLine =
  /** required x elapsed / total = exact; floored for whole things, percent points stay exact. */
  | (Extract<Pace, { kind: "PACE" }> & { readonly exact: number; readonly pace: number })
  | (Extract<Pace, { kind: "SCHEDULE" }> & { readonly pace: number })
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

/** A result with what its working starts from. */
export interface Worked extends Day {
  readonly result: Result;
  readonly required: number;
  /** Null where the status does not rest on one. */
  readonly pace: Pace | null;
  readonly missing: number | null;
  readonly final: boolean;
}

/** So many are asked for, by a pace where there is one. */
export function amountWorking(worked: Worked): ArithmeticLine[] {
  const { value } = worked.result;
  if (value === null) return [];
  return [...paceLines(worked.pace, value), ...missingLine(worked, value)];
}

/** So many are asked for over the year: what is missing is spread, and the end can be foreseen. */
export function yearWorking(worked: Worked): ArithmeticLine[] {
  return [...amountWorking(worked), ...perMonthLine(worked), ...forecastLine(worked)];
}

/** Such a part of a whole is asked for. */
export function shareWorking({ result, required, pace, missing }: Worked): ArithmeticLine[] {
  const { numerator, denominator } = result;
  if (numerator === null || denominator === null || denominator === 0) return [];
  const percent = (numerator * 100) / denominator;
  const lines: ArithmeticLine[] = [{ kind: "SHARE", numerator, denominator, percent }];
  lines.push(...paceLines(pace, percent));
  if (missing) {
    const needed = neededOf(denominator, required);
    lines.push({ kind: "MISSING_OF_SHARE", required, denominator, needed, numerator, missing });
  }
  return lines;
}

/** So many days at most. */
export function daysWorking({ result: { value }, required }: Worked): ArithmeticLine[] {
  return value === null ? [] : [{ kind: "DAYS", value, required }];
}

function paceLines(pace: Pace | null, value: number): ArithmeticLine[] {
  if (pace === null) return [];
  const figure = paceFigure(pace);
  const percent = pace.kind === "PACE" && pace.percent;
  return [
    pace.kind === "PACE" ? { ...pace, exact: exactFigure(pace), pace: figure } : { ...pace, pace: figure },
    { kind: "DIFFERENCE", value, pace: figure, difference: value - figure, percent },
  ];
}

function missingLine({ required, missing }: Worked, value: number): ArithmeticLine[] {
  return missing ? [{ kind: "MISSING", required, value, missing }] : [];
}

function perMonthLine({ missing, final, asOf }: Worked): ArithmeticLine[] {
  if (!missing || final) return [];
  return [
    { kind: "PER_MONTH", missing, months: monthsToSpread(asOf), perMonth: neededPerMonth(missing, asOf) },
  ];
}

function forecastLine({ result: { value, status }, year, asOf }: Worked): ArithmeticLine[] {
  if (value === null || status === "MET" || asOf >= lastDayOfYear(year)) return [];
  return [
    { kind: "FORECAST", value, ...elapsedShareOfYear(year, asOf), forecast: projected(value, year, asOf) },
  ];
}
