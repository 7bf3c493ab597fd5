import type { ClassThreshold } from "../plan";
import { type Fraction, hundredths } from "./exact";

export interface Weighted {
  readonly weight: number;
  readonly progress: Fraction;
}

/** 100 x sum(weight x progress) / sum(weight), rounded half up to one decimal (compliance.md §9); null without parts. */
export function scoreOf(parts: readonly Weighted[]): number | null {
  if (parts.length === 0) return null;
  let [whole, weights] = [0, 0];
  const broken: Weighted[] = [];
  for (const each of parts) {
    const weight = hundredths(each.weight);
    weights += weight;
    if (each.progress.part === each.progress.whole) whole += weight;
    else if (each.progress.part > 0) broken.push(each);
  }
  const [sum, common] = sumOf(broken);
  const divisor = common * BigInt(weights);
  const tenths = (2_000n * (sum + BigInt(whole) * common) + divisor) / (2n * divisor);
  return Number(tenths) / 10;
}

/** The sum of weight x progress as a fraction, in BigInt: a product of many denominators outgrows a double. */
function sumOf(parts: readonly Weighted[]): [sum: bigint, common: bigint] {
  let [sum, common] = [0n, 1n];
  for (const { weight, progress } of parts) {
    const whole = BigInt(progress.whole);
    sum = sum * whole + BigInt(hundredths(weight)) * BigInt(progress.part) * common;
    common *= whole;
  }
  return [sum, common];
}

/** The label of the highest threshold that the rounded score reaches; null without a score. */
export function classOf(score: number | null, highestFirst: readonly ClassThreshold[]): string | null {
  if (score === null) return null;
  return highestFirst.find(([threshold]) => score >= threshold)?.[1] ?? null;
}
