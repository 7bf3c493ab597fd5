import { type ActivityStatus, isAtOrPast } from "../activity";
import type { MeasureScope, Plan, Target } from "../plan";
import type { Level } from "../unit";
import { isOtherOutlet } from "./measures/count";

/** What decides which targets an activity of a unit on some level helps. */
export interface Countable {
  readonly type: string;
  readonly outlet: string | null;
  readonly status: ActivityStatus;
  readonly level: Level;
}

/**
 * Codes of the plan's targets whose rule an activity fulfils: type, outlet, status and place (compliance.md §4). Whose
 * figure it enters is the tree's question on its day; that it lies within the plan's year is the caller's.
 */
export function targetsCounting(plan: Plan, activity: Countable): string[] {
  return plan.targets.filter((target) => counts(target, activity)).map(({ code }) => code);
}

function counts({ measure, level }: Target, activity: Countable): boolean {
  if (measure?.type === "recency") {
    return (
      measure.activityType === activity.type &&
      level === activity.level &&
      isAtOrPast(activity.status, "SUBMITTED")
    );
  }
  if (measure?.type !== "count" || measure.activityType !== activity.type) return false;
  return (
    !isOtherOutlet(measure, activity.outlet) &&
    isAtOrPast(activity.status, measure.countsFrom) &&
    reaches(level, measure.scope, activity.level)
  );
}

const DEPTH: Record<Level, number> = { PROVINCIAL: 0, UPPER: 1, GRASSROOTS: 2 };

/** Whether records of a unit on `level` can be in the scope of a unit on `asked`. */
function reaches(asked: Level, scope: MeasureScope, level: Level): boolean {
  if (scope === "own") return asked === level;
  if (scope === "direct") return DEPTH[asked] < DEPTH[level];
  return DEPTH[asked] <= DEPTH[level];
}
