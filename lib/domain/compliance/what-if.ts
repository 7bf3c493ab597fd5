import type { SummedMeasure } from "../measure";
import type { MeasuredTarget, Plan, Target } from "../plan";
import type { UnitFact } from "../unit";
import { computeCompliance } from "./compute";
import { type Evaluation, evaluate, type Question } from "./evaluate";
import { ceilOf } from "./exact";
import type { Facts } from "./facts";
import { compareCodes } from "./grouping";
import { once } from "./once";
import { indexFacts, type Records } from "./records";
import type { Compliance, Result, Status, TargetSummary, UnitSummary } from "./result";

/** A result whose status another plan turns. */
export interface Turned {
  readonly unit: string;
  readonly target: string;
  readonly before: Status;
  readonly after: Status;
}

/** The results that differ in status; one that was not there did not turn. */
export function turnedBetween(before: Compliance, after: Compliance): Turned[] {
  const statuses = new Map(before.results.map(({ unit, target, status }) => [`${unit}\t${target}`, status]));
  return after.results.flatMap(({ unit, target, status }) => {
    const was = statuses.get(`${unit}\t${target}`) ?? status;
    return was === status ? [] : [{ unit, target, before: was, after: status }];
  });
}

/** What adds up under another minimum: its checkpoints grow or shrink with it (compliance.md §11). */
export function underMinimum(measure: SummedMeasure, minimum: number): SummedMeasure {
  const schedule = measure.schedule?.map(({ monthDay, cumulative }) => ({
    monthDay,
    cumulative: ceilOf(cumulative * minimum, measure.minimum),
  }));
  return { ...measure, minimum, ...(schedule ? { schedule } : {}) };
}

/** An answer with what it is made of. */
export interface Answered {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly compliance: Compliance;
}

/**
 * What another plan of the year changes, where the facts suffice for it: its answer for those levels alone of which a target
 * is another, since a level's units are judged by its own targets (compliance.md §4).
 */
export function computeChanged(plan: Plan, { plan: planned, facts, compliance }: Answered): Compliance {
  const { year, asOf } = compliance;
  const { units: known } = indexFacts(facts);
  const again = levelsBetween(planned, plan);
  const targets = plan.targets.filter(({ level }) => again.has(level));
  const units = compliance.units
    .map(({ unit }) => unit)
    .filter((unit) => again.has(known.get(unit)?.level ?? ""));
  return computeCompliance({ ...plan, targets }, facts, { year, asOf, units }, answeredOnce);
}

/** As long as both are kept: while one target of a level is tried, the others answer as they did. */
const answers = once((_records: Records) => once((_target: MeasuredTarget) => new Map<string, Evaluation>()));

function answeredOnce(question: Question, unit: UnitFact): Evaluation {
  const { records, target, year, asOf } = question;
  const known = answers(records)(target);
  const key = `${year} ${asOf} ${unit.code}`;
  const answered = known.get(key) ?? evaluate(question, unit);
  known.set(key, answered);
  return answered;
}

/** The whole answer under another plan: that of `computeCompliance`, of which most is as it was. */
export function computeUnder(plan: Plan, answered: Answered): Compliance {
  const { compliance: before } = answered;
  const changed = computeChanged(plan, answered);
  const again = new Set(changed.units.map(({ unit }) => unit));
  const folded = new Set(changed.targets.map(({ target }) => target));
  const kept = new Set(plan.targets.map(({ code }) => code).filter((code) => !folded.has(code)));
  return {
    ...{ year: before.year, asOf: before.asOf },
    results: merged(
      before.results.filter(({ unit }) => !again.has(unit)),
      changed.results,
      byUnitAndTarget,
    ),
    units: merged(
      before.units.filter(({ unit }) => !again.has(unit)),
      changed.units,
      byUnit,
    ),
    targets: merged(
      before.targets.filter(({ target }) => kept.has(target)),
      changed.targets,
      byTarget,
    ),
  };
}

/** Levels of which a target, or where it stands, is another; all where the classes are. */
function levelsBetween(one: Plan, other: Plan): ReadonlySet<string> {
  const all = [...one.targets, ...other.targets];
  if (one.classes !== other.classes) return new Set(all.map(({ level }) => level));
  const both = new Set(one.targets.filter((target) => other.targets.includes(target)));
  return new Set(all.filter((target: Target) => !both.has(target)).map(({ level }) => level));
}

function byUnit(a: UnitSummary, b: UnitSummary): number {
  return compareCodes(a.unit, b.unit);
}

function byTarget(a: TargetSummary, b: TargetSummary): number {
  return compareCodes(a.target, b.target);
}

function byUnitAndTarget(a: Result, b: Result): number {
  return compareCodes(a.unit, b.unit) || compareCodes(a.target, b.target);
}

/** Two ordered lists as one. */
function merged<T>(one: readonly T[], other: readonly T[], compare: (a: T, b: T) => number): T[] {
  const all: T[] = [];
  let nth = 0;
  for (const item of one) {
    for (let next = other[nth]; next !== undefined && compare(next, item) < 0; next = other[nth]) {
      all.push(next);
      nth += 1;
    }
    all.push(item);
  }
  return [...all, ...other.slice(nth)];
}
