import { address } from "@/components/compliance/links";

export function planPath(year: number, target?: string): string {
  return address(`/plans/${year}`, { target });
}

/** Where a target is added. */
export function addPath(year: number): string {
  return address(`/plans/${year}`, { add: 1 });
}

/** A plan beside an earlier one. */
export function againstPath(year: number, earlier: number): string {
  return address(`/plans/${year}`, { against: earlier });
}

/** Units of which other figures are asked. */
export function overridesPath(year: number, more: Readonly<Record<string, string>> = {}): string {
  return address(`/plans/${year}/overrides`, more);
}
