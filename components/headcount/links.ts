import { address } from "@/components/compliance/links";

/** Where the figures of a unit, and of those below it, are recorded. */
export function headcountsPath(
  unit: string,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  return address("/headcounts", { unit, ...more });
}
