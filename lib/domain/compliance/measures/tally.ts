import type { Span } from "../span";

/** What has been added up: an amount is a numerator alone; `unknown` counts the parts of the whole nobody reported. */
export interface Tally {
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
}

/** A change of a tally from the beginning of a day on; an `on` before every date has always held. */
export interface Step extends Tally {
  readonly on: string;
}

export const NOTHING: Tally = { numerator: 0, denominator: 0, unknown: 0 };

/** The steps of an amount that counts during a span only. */
export function stepsDuring(span: Span, amount: Partial<Tally>): [Step, Step] {
  const { numerator, denominator, unknown } = { ...NOTHING, ...amount };
  return [
    { on: span.from, numerator, denominator, unknown },
    { on: span.to, numerator: -numerator, denominator: -denominator, unknown: -unknown },
  ];
}

export function plus(a: Tally, b: Tally): Tally {
  return {
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    unknown: a.unknown + b.unknown,
  };
}
