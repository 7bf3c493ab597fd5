import { isAtOrPast } from "@/lib/domain/activity";
import { type CivilDate, firstDayOfYear } from "@/lib/domain/calendar";
import type { CountMeasure } from "@/lib/domain/plan";
import type { ActivityBucket } from "../facts";
import type { Records } from "../records";

/** Whether a measure names outlets, and this is none of them. */
export function isOtherOutlet(measure: CountMeasure, outlet: string | null): boolean {
  const outlets = measure.outlets ?? [];
  return outlets.length > 0 && (outlet === null || !outlets.includes(outlet));
}

/**
 * Each unit's value of a count at the end of day `asOf` of `year` (compliance.md §4): the quantities of the
 * activities whose unit was in its scope on the day they occurred. A unit without any is not in the map.
 */
export function countByUnit(
  measure: CountMeasure,
  records: Records,
  year: number,
  asOf: CivilDate,
): ReadonlyMap<string, number> {
  const from = firstDayOfYear(year);
  const sums = new Map<string, number>();
  // One function for all buckets: a new one for each of many thousands is what the collector would feel.
  let quantity = 0;
  const add = (owner: string) => sums.set(owner, (sums.get(owner) ?? 0) + quantity);
  for (const bucket of records.activitiesByType.get(measure.activityType) ?? []) {
    if (bucket.on < from || bucket.on > asOf || !isCounted(measure, bucket)) continue;
    quantity = bucket.quantity;
    records.hierarchy.forEachScopeOwner(bucket.unit, measure.scope, bucket.on, add);
  }
  return sums;
}

function isCounted(measure: CountMeasure, { status, outlet }: ActivityBucket): boolean {
  return isAtOrPast(status, measure.countsFrom) && !isOtherOutlet(measure, outlet);
}
