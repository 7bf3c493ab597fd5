import type { Measure, Override } from "../plan";
import { type Fraction, hundredths, productAtLeast, shareOf } from "./exact";
import type { Measurement } from "./measurement";

/** r of compliance.md §4, replaced by an override's. */
export function requiredOf(measure: Measure, override: Override | undefined): number {
  return override?.required ?? ownRequirement(measure);
}

function ownRequirement(measure: Measure): number {
  switch (measure.type) {
    case "coverage":
    case "response":
      return measure.minimumPercent;
    case "recency":
      return measure.maxDays;
    default:
      return measure.minimum;
  }
}

/** Whether v reaches r; an unknown or empty whole never does. Percentages are compared in integers. */
export function reaches(measure: Measure, measurement: Measurement, required: number): boolean {
  if (measurement.form === "ratio") return isPercent(measurement, hundredths(required));
  if (measurement.value === null) return false;
  return measure.type === "recency" ? measurement.value <= required : measurement.value >= required;
}

/** Whether v is below r by no more than the measure's tolerance (percentage points). */
export function isNear(measure: Measure, measurement: Measurement, required: number): boolean {
  if (measure.type !== "coverage" || measure.tolerance === undefined) return false;
  if (measurement.form !== "ratio") return false;
  return isPercent(measurement, Math.max(0, hundredths(required) - hundredths(measure.tolerance)));
}

/** Progress of a result: min(1, v / r); 1 or 0 for recency; 0 for what is not known (compliance.md §9). */
export function progressOf(measure: Measure, measurement: Measurement, required: number): Fraction {
  if (measure.type === "recency") return shareOf(reaches(measure, measurement, required) ? 1 : 0, 1);
  if (measurement.form === "amount") return shareOf(measurement.value ?? 0, required);
  const { numerator, denominator } = measurement;
  if (numerator === null || !denominator) return shareOf(0, 1);
  return shareOf(numerator * 10_000, denominator * hundredths(required));
}

function isPercent(ratio: Extract<Measurement, { form: "ratio" }>, percentHundredths: number): boolean {
  const { numerator, denominator } = ratio;
  if (numerator === null || !denominator) return false;
  return productAtLeast([numerator, 10_000], [denominator, percentHundredths]);
}
