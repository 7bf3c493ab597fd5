import { type CivilDate, earlierOf } from "../calendar";
import type { MeasuredTarget } from "../plan";
import type { UnitFact } from "../unit";
import { applicabilityAt } from "./applicability";
import { compareCodes } from "./grouping";
import { amountOf, ratioOf } from "./measurement";
import { NOTHING, plus, type Tally } from "./measures/tally";
import type { Records } from "./records";
import type { Milestone, Verdict } from "./result";
import type { Rule } from "./rule";

/** Of a prepared target: what a look back in time needs. */
interface Asked {
  readonly target: MeasuredTarget;
  readonly rule: Rule;
  readonly records: Records;
  readonly asOf: CivilDate;
}

/**
 * The milestone of a unit's result at the end of day `asOf` (compliance.md §8); null when the target has none.
 * `required` is r as overridden; the records hold the history of all that the target depends on.
 */
export function milestoneOf(asked: Asked, unit: UnitFact, required: number): Milestone | null {
  const { asOf } = asked;
  const { dueOn } = asked.target;
  if (dueOn === null) return null;
  const reachedOn = firstDayMet(asked, unit, required);
  return { dueOn, reachedOn, verdict: verdictOf(reachedOn, dueOn, asOf) };
}

/**
 * Between two changes of the tally and two changes of the unit itself nothing changes, so looking at the days on which
 * something does is looking at every day since the federation's earliest date.
 */
function firstDayMet(
  { target, rule, records, asOf }: Asked,
  unit: UnitFact,
  required: number,
): CivilDate | null {
  if (rule.changes === null) return null;
  const start = earlierOf(records.earliest ?? asOf, asOf);
  const changes = [...rule.changes(records, unit.code)].sort(([a], [b]) => compareCodes(a, b));
  const turning = turningDays(target, unit, records);
  const days = daysOfChange([...changes.map(([on]) => on), ...turning], start, asOf);
  for (const [date, tally] of talliesOn(changes, days)) {
    const measurement = rule.reads === "SHARE" ? ratioOf(tally) : amountOf(tally.numerator);
    if (!rule.judge.reaches(measurement, required)) continue;
    if (applicabilityAt(target, unit, records, date) === "APPLIES") return date;
  }
  return null;
}

/** The running sum of changes in order at the end of each day. */
function* talliesOn(
  changes: readonly (readonly [on: string, change: Tally])[],
  days: readonly CivilDate[],
): Generator<[CivilDate, Tally]> {
  let tally = NOTHING;
  let taken = 0;
  for (const date of days) {
    for (let next = changes[taken]; next !== undefined && next[0] <= date; next = changes[taken]) {
      tally = plus(tally, next[1]);
      taken += 1;
    }
    yield [date, tally];
  }
}

/** The days on which the target may begin or cease to be asked of the unit. */
function turningDays(target: MeasuredTarget, unit: UnitFact, records: Records): (CivilDate | null)[] {
  const rows = target.condition.length > 0 ? (records.headcounts.get(unit.code) ?? []) : [];
  return [unit.from, unit.to, ...rows.map(({ asOf }) => asOf)];
}

function daysOfChange(days: readonly (string | null)[], start: CivilDate, end: CivilDate): CivilDate[] {
  const within = days.filter((on): on is CivilDate => on !== null && start < on && on <= end);
  return [...new Set([start, ...within])].sort(compareCodes);
}

function verdictOf(reachedOn: CivilDate | null, dueOn: CivilDate, asOf: CivilDate): Verdict {
  if (reachedOn !== null) return reachedOn <= dueOn ? "ON_TIME" : "LATE";
  return asOf >= dueOn ? "MISSED" : "PENDING";
}
