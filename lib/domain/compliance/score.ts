import type { ClassThreshold } from "../plan";
import { type Fraction, hundredths } from "./exact";

export interface Weighted {
  readonly weight: number;
  readonly progress: Fraction;
}

/**
 * 100 x sum(weight x progress) / sum(weight), rounded half up to one decimal (compliance.md §9); null without parts.
 * Added up in BigInt, since a product of many denominators outgrows a double.
 */
export function scoreOf(parts: readonly Weighted[]): number | null {
  if (parts.length === 0) return null;
  let [sum, common, weights] = [0n, 1n, 0n];
  for (const { weight, progress } of parts) {
    const [scaled, part, whole] = [BigInt(hundredths(weight)), BigInt(progress.part), BigInt(progress.whole)];
    sum = sum * whole + scaled * part * common;
    common *= whole;
    weights += scaled;
  }
  const divisor = common * weights;
  const tenths = (2_000n * sum + divisor) / (2n * divisor);
  return Number(tenths) / 10;
}

/** The label of the highest threshold that the rounded score reaches; null without a score. */
export function classOf(score: number | null, classes: readonly ClassThreshold[]): string | null {
  if (score === null) return null;
  const reached = classes.filter(([threshold]) => score >= threshold);
  return reached.sort(([a], [b]) => b - a)[0]?.[1] ?? null;
}
