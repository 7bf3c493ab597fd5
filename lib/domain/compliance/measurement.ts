import type { Tally } from "./measures/tally";

/** v of compliance.md §4: an amount (null = none), or a part of a whole (null = unknown). */
export type Measurement =
  | { readonly form: "amount"; readonly value: number | null }
  | { readonly form: "ratio"; readonly numerator: number | null; readonly denominator: number | null };

/** Gives each unit's value of one measure at the end of one day. */
export type Measurer = (unit: string) => Measurement;

export function amountOf(value: number | null): Measurement {
  return { form: "amount", value };
}

/** More people than there are cannot be connected: the sum is cut at the denominator (compliance.md §5). */
export function ratioOf({ numerator, denominator, unknown }: Tally): Measurement {
  if (unknown > 0) return { form: "ratio", numerator: null, denominator: null };
  return { form: "ratio", numerator: Math.min(numerator, denominator), denominator };
}
