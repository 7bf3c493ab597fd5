import { withDay } from "@/components/compliance/links";
import type { Moment } from "@/lib/domain/compliance/day";

export const WHAT_IF = "/what-if";

/** Forecast of a target, and other figures for it. */
export function whatIfPath(day: Moment, target?: string): string {
  return withDay(WHAT_IF, day, { target });
}
