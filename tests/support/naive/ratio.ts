/** A fraction of whole numbers, the denominator above zero. */
export interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function ratio(top: bigint | number, bottom: bigint | number = 1n): Ratio {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

/** The exact value of a number as it is written in JSON. */
export function decimal(value: number): Ratio {
  const [whole = "0", fraction = ""] = String(value).split(".");
  return { top: BigInt(whole + fraction), bottom: 10n ** BigInt(fraction.length) };
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function over(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

export function add(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return add(a, { top: -b.top, bottom: b.bottom });
}

export function atLeast(a: Ratio, b: Ratio): boolean {
  return a.top * b.bottom >= b.top * a.bottom;
}

export function floor({ top, bottom }: Ratio): Ratio {
  return ratio(top / bottom);
}

export function ceil({ top, bottom }: Ratio): Ratio {
  return ratio((top + bottom - 1n) / bottom);
}

/** The decimal number that a small fraction is. */
export function toNumber({ top, bottom }: Ratio): number {
  let [a, b] = [top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 0 : Number(top / a) / Number(bottom / a);
}

/** Rounded half up to one decimal, as a number. */
export function toTenths(value: Ratio): number {
  return Number(floor(add(times(value, ratio(10)), ratio(1, 2))).top) / 10;
}
