import { type CivilDate, daysBetween } from "@/lib/domain/calendar";
import type { RecencyMeasure } from "@/lib/domain/plan";
import type { Records } from "../records";

/** Days from each unit's newest activity of the type to the end of day `asOf`; a unit without any is not in the map. */
export function daysSinceByUnit(
  measure: RecencyMeasure,
  records: Records,
  asOf: CivilDate,
): ReadonlyMap<string, number> {
  const newest = new Map<string, CivilDate>();
  for (const { unit, on } of records.latestByType.get(measure.activityType) ?? []) {
    if (on <= asOf && on > (newest.get(unit) ?? "")) newest.set(unit, on);
  }
  return new Map([...newest].map(([unit, on]) => [unit, daysBetween(on, asOf)]));
}
