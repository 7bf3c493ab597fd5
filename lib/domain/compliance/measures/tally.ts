import type { Span } from "../span";

/** What has been added up: an amount is a numerator alone; `unknown` counts the parts of the whole nobody reported. */
export interface Tally {
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
}

export const NOTHING: Tally = { numerator: 0, denominator: 0, unknown: 0 };

export function plus(a: Tally, b: Tally): Tally {
  return {
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    unknown: a.unknown + b.unknown,
  };
}

/**
 * How a tally changes: by how much on which day. A change before every date has always held. Thousands of units share
 * few days, so changes are added up by day as they come.
 */
export type Changes = Map<string, Tally>;

/** Adds an amount that counts during a span only. */
export function addDuring(changes: Changes, span: Span, amount: Partial<Tally>): void {
  const { numerator = 0, denominator = 0, unknown = 0 } = amount;
  addOn(changes, span.from, numerator, denominator, unknown);
  addOn(changes, span.to, -numerator, -denominator, -unknown);
}

function addOn(changes: Changes, on: string, numerator: number, denominator: number, unknown: number): void {
  const known = changes.get(on) ?? NOTHING;
  changes.set(on, {
    numerator: known.numerator + numerator,
    denominator: known.denominator + denominator,
    unknown: known.unknown + unknown,
  });
}
