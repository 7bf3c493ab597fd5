import { unitPath } from "@/components/compliance/links";

/** A unit's score with its arithmetic. */
export function scorePath(unit: string): string {
  return `${unitPath(unit)}/score`;
}
