/** A share of one as whole numbers, 0 <= part <= whole, whole > 0. */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
}

/** A figure of a plan with at most two decimals (percent, tolerance, weight) as whole hundredths. */
export function hundredths(figure: number): number {
  return Math.round(figure * 100);
}

/** `floor(dividend / divisor)` of whole numbers >= 0, exactly. */
export function floorOf(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

/** `ceil(dividend / divisor)` of whole numbers >= 0, exactly. */
export function ceilOf(dividend: number, divisor: number): number {
  return floorOf(dividend + divisor - 1, divisor);
}

/** Whether the product of some whole numbers >= 0 is at least that of others, however large they are. */
export function productAtLeast(left: readonly number[], right: readonly number[]): boolean {
  const [a, b] = [product(left), product(right)];
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a >= b;
  return bigProduct(left) >= bigProduct(right);
}

/** `part / whole`, never more than one. */
export function shareOf(part: number, whole: number): Fraction {
  return { part: Math.min(part, whole), whole };
}

function product(factors: readonly number[]): number {
  return factors.reduce((total, factor) => total * factor, 1);
}

function bigProduct(factors: readonly number[]): bigint {
  return factors.reduce((total, factor) => total * BigInt(factor), 1n);
}
