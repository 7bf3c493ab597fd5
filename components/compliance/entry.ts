import type { Measure } from "@/lib/domain/plan";

/** Whether the records behind a measure can be entered on this site; the others are imported by the province. */
export function isEnteredHere({ type }: Measure): boolean {
  return type === "count" || type === "recency" || type === "appointments";
}
