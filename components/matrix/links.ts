import { unitPath } from "@/components/compliance/links";
import type { MatrixData } from "./matrix-data";

/** The page of a unit of the matrix, on the matrix's day. */
export function unitHref({ day }: MatrixData["links"], unit: string): string {
  return `${unitPath(unit)}?${day}`;
}

/** Where a cell leads: why its number is what it is, or the units behind a roll-up. */
export function cellHref(links: MatrixData["links"], rollUp: boolean, target: string, unit: string): string {
  const code = encodeURIComponent(target);
  return rollUp
    ? `${unitHref(links, unit)}&sort=${code}#unions`
    : `${links.here}&why=${code}&of=${encodeURIComponent(unit)}`;
}
