import { type Fraction, hundredths, productAtLeast, shareOf } from "./exact";
import { neededOf } from "./gap";
import type { Measurement } from "./measurement";
import type { Result } from "./result";

type Figures = Pick<Result, "value" | "required" | "numerator" | "denominator">;

/** How a value stands against r (compliance.md §7, §9, §10). */
export interface Judge {
  /** Whether v reaches r; what is unknown, or out of nothing, never does. */
  readonly reaches: (measurement: Measurement, required: number) => boolean;
  /** Whether v, below r, is within the measure's tolerance of it. */
  readonly isNear: (measurement: Measurement, required: number) => boolean;
  /** Progress of a result; 0 for what is not known. */
  readonly progress: (measurement: Measurement, required: number) => Fraction;
  /** What is missing to r, in things or people; null where nothing is counted, and of a result without figures. */
  readonly missing: (figures: Figures) => number | null;
}

const never = () => false;
const NOT_AT_ALL = shareOf(0, 1);
const WHOLLY = shareOf(1, 1);

/** So many, or more. */
export const atLeast: Judge = {
  reaches: (measurement, required) => (figureOf(measurement) ?? 0) >= required,
  isNear: never,
  progress: (measurement, required) => shareOf(figureOf(measurement) ?? 0, required),
  missing: ({ value, required }) =>
    required === null || value === null ? null : Math.max(0, required - value),
};

/** So many, or fewer: it holds or it does not, and nothing can be made up for. */
export const atMost: Judge = {
  reaches: isWithin,
  isNear: never,
  progress: (measurement, required) => (isWithin(measurement, required) ? WHOLLY : NOT_AT_ALL),
  missing: () => null,
};

function isWithin(measurement: Measurement, required: number): boolean {
  const value = figureOf(measurement);
  return value !== null && value <= required;
}

/** Such a part of the whole, or more, compared in integers. @param tolerance percentage points that are still near */
export function percentAtLeast(tolerance?: number): Judge {
  return {
    reaches: (measurement, required) => isPercent(measurement, hundredths(required)),
    isNear: (measurement, required) =>
      tolerance !== undefined &&
      isPercent(measurement, Math.max(0, hundredths(required) - hundredths(tolerance))),
    progress: progressOfShare,
    missing: ({ required, numerator, denominator }) =>
      required === null || numerator === null || denominator === null
        ? null
        : Math.max(0, neededOf(denominator, required) - numerator),
  };
}

function progressOfShare(measurement: Measurement, required: number): Fraction {
  if (measurement.form !== "ratio") return NOT_AT_ALL;
  const { numerator, denominator } = measurement;
  if (numerator === null || !denominator) return NOT_AT_ALL;
  return shareOf(numerator * 10_000, denominator * hundredths(required));
}

function isPercent(measurement: Measurement, percentHundredths: number): boolean {
  if (measurement.form !== "ratio") return false;
  const { numerator, denominator } = measurement;
  if (numerator === null || !denominator) return false;
  return productAtLeast([numerator, 10_000], [denominator, percentHundredths]);
}

function figureOf(measurement: Measurement): number | null {
  return measurement.form === "amount" ? measurement.value : null;
}
