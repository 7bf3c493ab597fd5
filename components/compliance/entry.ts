import type { Measure, MeasureType } from "@/lib/domain/plan";

const ENTERED: Record<MeasureType, boolean> = {
  count: true,
  channels: false,
  coverage: false,
  response: false,
  appointments: true,
  recency: true,
};

/** Whether the records behind a measure can be entered on this site; the others are imported by the province. */
export function isEnteredHere({ type }: Measure): boolean {
  return ENTERED[type];
}
