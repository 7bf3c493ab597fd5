import { ACTIVITY_TYPES, isAtOrPast } from "@/lib/domain/activity";
import { type CivilDate, daysBetween } from "@/lib/domain/calendar";
import type { RecencyMeasure } from "@/lib/domain/measure";
import {
  type ActivityRecord,
  type Judged,
  lookedAtActivity,
  newestFirst,
  type Reason,
} from "../explain/evidence";
import { atMost } from "../judge";
import { amountOf } from "../measurement";
import { noPace } from "../pace";
import type { Records } from "../records";
import type { Looked, Rule } from "../rule";
import { daysWorking } from "../working";

/** Days since a unit's own newest activity of a type, in earlier years too. */
export function recency(measure: RecencyMeasure): Rule {
  const { activityType, maxDays } = measure;
  return {
    reads: "DAYS",
    required: maxDays,
    needs: (level) => [{ fact: "latest", type: activityType, levels: [level] }],
    measure(records, _year, asOf) {
      const days = daysSinceByUnit(measure, records, asOf);
      return (unit) => amountOf(days.get(unit) ?? null);
    },
    changes: null,
    pace: noPace,
    judge: atMost,
    arithmetic: daysWorking,
    evidence: [{ of: "activities", type: activityType }],
    explain: (looked) => explainRecency(measure, looked),
    counts: ({ type, status, level: of }, level) =>
      type === activityType && of === level && isAtOrPast(status, "SUBMITTED"),
    words: { noun: "DAY", head: ACTIVITY_TYPES.some((type) => type === activityType) ? "recency" : null },
  };
}

/** Days from each unit's newest activity to the end of day `asOf`; a unit without any is not in the map. */
function daysSinceByUnit(
  { activityType }: RecencyMeasure,
  records: Records,
  asOf: CivilDate,
): ReadonlyMap<string, number> {
  const newest = new Map<string, CivilDate>();
  for (const { unit, on } of records.latestByType.get(activityType) ?? []) {
    if (on <= asOf && on > (newest.get(unit) ?? "")) newest.set(unit, on);
  }
  return new Map([...newest].map(([unit, on]) => [unit, daysBetween(on, asOf)]));
}

/** The newest that holds gives the days, the others are superseded. */
function explainRecency({ activityType }: RecencyMeasure, { unit, evidence, asOf }: Looked): Judged[] {
  const own = evidence.activities
    .filter((activity) => activity.unit === unit && activity.type === activityType)
    .sort(newestFirst);
  const newest = own.find((activity) => reasonOf(activity, asOf) === null);
  return own.map((activity) => [
    lookedAtActivity(activity),
    activity === newest
      ? { contribution: daysBetween(activity.on, asOf) }
      : { reason: reasonOf(activity, asOf) ?? "SUPERSEDED" },
  ]);
}

function reasonOf({ status, on }: ActivityRecord, asOf: CivilDate): Reason | null {
  if (!isAtOrPast(status, "SUBMITTED")) return "STATUS";
  return on > asOf ? "AFTER_AS_OF" : null;
}
