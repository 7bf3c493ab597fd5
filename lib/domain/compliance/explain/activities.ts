import { isAtOrPast } from "@/lib/domain/activity";
import { type CivilDate, daysBetween, yearOf } from "@/lib/domain/calendar";
import { isOtherOutlet } from "@/lib/domain/compliance/measures/count";
import type { CountMeasure, RecencyMeasure } from "@/lib/domain/plan";
import { type ActivityRecord, type LookedAt, newestFirst, type Reason, type Verdict } from "./evidence";

type Judged = [LookedAt, Verdict];

/**
 * Why an activity of a count's type, dated in the year, by a unit in scope that day, is not counted; null = it is.
 * Pure, so that a page of rows can be judged one by one.
 */
export function countReason(
  measure: CountMeasure,
  activity: Pick<ActivityRecord, "status" | "outlet" | "on">,
  asOf: CivilDate,
): Reason | null {
  if (!isAtOrPast(activity.status, measure.countsFrom)) return "STATUS";
  if (isOtherOutlet(measure, activity.outlet)) return "OUTLET";
  return activity.on > asOf ? "AFTER_AS_OF" : null;
}

/** Judges the activities of a count's type by units in scope on their day; those of other years are not looked at. */
export function judgeCount(
  measure: CountMeasure,
  activities: readonly ActivityRecord[],
  year: number,
  asOf: CivilDate,
): Judged[] {
  return activities
    .filter(({ type, on }) => type === measure.activityType && yearOf(on) === year)
    .map((activity) => {
      const reason = countReason(measure, activity, asOf);
      return [lookedAt(activity), reason === null ? { contribution: activity.quantity } : { reason }];
    });
}

/** Judges a unit's own activities of a recency's type: the newest that holds gives the days, the others are superseded. */
export function judgeRecency(
  measure: RecencyMeasure,
  activities: readonly ActivityRecord[],
  asOf: CivilDate,
): Judged[] {
  const own = activities.filter(({ type }) => type === measure.activityType).sort(newestFirst);
  const newest = own.find((activity) => recencyReason(activity, asOf) === null);
  return own.map((activity) => {
    const reason = recencyReason(activity, asOf) ?? "SUPERSEDED";
    const verdict = activity === newest ? { contribution: daysBetween(activity.on, asOf) } : { reason };
    return [lookedAt(activity), verdict];
  });
}

function recencyReason({ status, on }: ActivityRecord, asOf: CivilDate): Reason | null {
  if (!isAtOrPast(status, "SUBMITTED")) return "STATUS";
  return on > asOf ? "AFTER_AS_OF" : null;
}

function lookedAt({ id, unit, on, title }: ActivityRecord): LookedAt {
  return { kind: "ACTIVITY", id, unit, on, title };
}
