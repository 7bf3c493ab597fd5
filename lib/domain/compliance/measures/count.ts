import { ACTIVITY_TYPES, type ActivityStatus, isAtOrPast } from "@/lib/domain/activity";
import { type CivilDate, elapsedShareOfYear, firstDayOfYear, yearOf } from "@/lib/domain/calendar";
import type { MeasureScope, SummedMeasure } from "@/lib/domain/measure";
import type { Level } from "@/lib/domain/unit";
import type { Day } from "../day";
import { type Judged, lookedAtActivity, type Reason } from "../explain/evidence";
import type { ActivityBucket } from "../facts";
import { atLeast } from "../judge";
import { amountOf } from "../measurement";
import { levelsInScope } from "../need";
import { type Pace, type PaceAsked, paceFigure } from "../pace";
import type { Records } from "../records";
import type { Looked, Rule } from "../rule";
import { yearWorking } from "../working";

/** Quantities of activities of a type, of the units in scope on their day, from 1 January on. */
export function count(measure: SummedMeasure): Rule {
  const { activityType, minimum, outlets = [], scope } = measure;
  const known = ACTIVITY_TYPES.find((type) => type === activityType);
  return {
    reads: "AMOUNT",
    required: minimum,
    needs: (level) => [{ fact: "count", type: activityType, levels: levelsInScope(level, scope), outlets }],
    measure(records, year, asOf) {
      const sums = countByUnit(measure, records, year, asOf);
      return (unit) => amountOf(sums.get(unit) ?? 0);
    },
    changes: null,
    pace: (asked) => paceOf(measure, asked),
    judge: atLeast,
    arithmetic: yearWorking,
    evidence: [],
    explain: (looked) => explainCount(measure, looked),
    counts: (activity, level) =>
      activity.type === activityType &&
      isCounted(measure, activity) &&
      isReached(level, scope, activity.level),
    words: { noun: known ?? "OTHER", head: known ?? null },
  };
}

/**
 * Each unit's value at the end of day `asOf` of `year` (compliance.md §4): the quantities of the activities whose unit
 * was in its scope on the day they occurred. A unit without any is not in the map.
 */
function countByUnit(
  measure: SummedMeasure,
  records: Records,
  year: number,
  asOf: CivilDate,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  forEachCounted(measure, records, { year, asOf }, (owner, quantity) => {
    sums.set(owner, (sums.get(owner) ?? 0) + quantity);
  });
  return sums;
}

/**
 * Calls `visit` for each unit in whose scope activities of the year up to a day count, with their quantity and the first
 * of their days. Buckets of one unit and day that stand together are one step through the tree.
 */
export function forEachCounted(
  measure: SummedMeasure,
  { activitiesByType, hierarchy }: Records,
  { year, asOf }: Day,
  visit: (owner: string, quantity: number, on: CivilDate) => void,
): void {
  const from = firstDayOfYear(year);
  let last: ActivityBucket | null = null;
  let quantity = 0;
  // One function for all buckets: a new one for each of many thousands is what the collector would feel.
  let on = from;
  const add = (owner: string) => visit(owner, quantity, on);
  const step = () => {
    if (last !== null && quantity !== 0) hierarchy.forEachScopeOwner(last.unit, measure.scope, on, add);
  };
  for (const bucket of activitiesByType.get(measure.activityType) ?? []) {
    if (bucket.on < from || bucket.on > asOf || !isCounted(measure, bucket)) continue;
    if (bucket.unit !== last?.unit || bucket.on !== on) {
      step();
      quantity = 0;
      on = bucket.on;
    }
    last = bucket;
    quantity += bucket.quantity;
  }
  step();
}

/** The pace of several units together (compliance.md §10): of their sum, or the sum of their schedules. */
export function cumulativePace(measure: SummedMeasure, required: readonly number[], on: CivilDate): number {
  const paceOn = (each: number) =>
    paceFigure(paceOf(measure, { required: each, dueOn: null, year: yearOf(on), asOf: on }));
  if (!measure.schedule?.length) return paceOn(required.reduce((total, each) => total + each, 0));
  // Most units are asked the same: each figure's pace is worked out once.
  const units = new Map<number, number>();
  for (const each of required) units.set(each, (units.get(each) ?? 0) + 1);
  return [...units].reduce((total, [each, count]) => total + paceOn(each) * count, 0);
}

function paceOf({ schedule = [], minimum }: SummedMeasure, { required, year, asOf }: PaceAsked): Pace {
  if (schedule.length === 0) {
    return { kind: "PACE", required, percent: false, ...elapsedShareOfYear(year, asOf) };
  }
  const begins = firstDayOfYear(year).slice(0, 5);
  const last = schedule.findLast(({ monthDay }) => `${begins}${monthDay}` <= asOf);
  const { monthDay = null, cumulative = 0 } = last ?? {};
  return { kind: "SCHEDULE", monthDay, cumulative, required, minimum };
}

interface Counted {
  readonly status: ActivityStatus;
  readonly outlet: string | null;
}

function isCounted(measure: SummedMeasure, { status, outlet }: Counted): boolean {
  return isAtOrPast(status, measure.countsFrom) && !isOtherOutlet(measure, outlet);
}

/** Whether a measure names outlets, and this is none of them. */
function isOtherOutlet({ outlets = [] }: SummedMeasure, outlet: string | null): boolean {
  return outlets.length > 0 && (outlet === null || !outlets.includes(outlet));
}

/**
 * Why an activity of the type, dated in the year, by a unit in scope that day, is not counted; null = it is. Pure, so
 * that a page of rows can be judged one by one.
 */
export function countReason(
  measure: SummedMeasure,
  activity: Counted & { readonly on: CivilDate },
  asOf: CivilDate,
): Reason | null {
  if (!isAtOrPast(activity.status, measure.countsFrom)) return "STATUS";
  if (isOtherOutlet(measure, activity.outlet)) return "OUTLET";
  return activity.on > asOf ? "AFTER_AS_OF" : null;
}

/** Activities of other years are not looked at. */
function explainCount(measure: SummedMeasure, { unit, evidence, records, year, asOf }: Looked): Judged[] {
  const isInScope = (of: string, on: CivilDate) => {
    let found = false;
    records.hierarchy.forEachScopeOwner(of, measure.scope, on, (owner) => {
      found ||= owner === unit;
    });
    return found;
  };
  return evidence.activities
    .filter(({ type, on }) => type === measure.activityType && yearOf(on) === year)
    .filter((activity) => isInScope(activity.unit, activity.on))
    .map((activity) => {
      const reason = countReason(measure, activity, asOf);
      return [lookedAtActivity(activity), reason === null ? { contribution: activity.quantity } : { reason }];
    });
}

const DEPTH: Record<Level, number> = { PROVINCIAL: 0, UPPER: 1, GRASSROOTS: 2 };

/** Whether records of a unit on `level` can be in the scope of a unit on `asked`. */
function isReached(asked: Level, scope: MeasureScope, level: Level): boolean {
  if (scope === "own") return asked === level;
  if (scope === "direct") return DEPTH[asked] < DEPTH[level];
  return DEPTH[asked] <= DEPTH[level];
}
