import type { Turn } from "../compliance/changed";
import { type Overview, overviewOf } from "../compliance/overview";
import type { Completion } from "../compliance/result";
import type { MeasuredTarget, Target } from "../plan";
import { holdsOn, LEVELS } from "../unit";
import type { ExplainedTurn, TurnCounts, TwoDays } from "./changes";
import { type Line, lineOf } from "./line";
import { type MatrixSource, type PlacedUnit, targetsOf } from "./matrix";
import type { Paged } from "./paged";
import type { Since } from "./since";

/** How a target stood on one of two days. */
interface Stood extends Completion {
  readonly target: MeasuredTarget;
  /** Its figure where one unit alone has it. */
  readonly only: Line | null;
}

/** A target side by side; null = that day's plan has none of its code. */
export interface TargetPair {
  readonly code: string;
  readonly was: Stood | null;
  readonly is: Stood | null;
}

/** What the page of two days is asked for: turns of one kind, of one level; empty = all. */
export interface CompareAsked {
  readonly turn: Turn | "";
  readonly level: Target["level"] | "";
}

/** What became of the tree between two days: by name who stands below another, who began and who ceased. */
export type TreeTurns = Readonly<Record<"moved" | "begun" | "ceased", readonly string[]>>;

/** Two days side by side, and what has changed between them. */
export interface CompareView extends Paged<ExplainedTurn> {
  readonly since: Since;
  /** Days that can be compared with, newest first. */
  readonly days: readonly string[];
  readonly asked: CompareAsked;
  /** Of the level that is asked for. */
  readonly counts: TurnCounts;
  readonly heads: { readonly was: Overview; readonly is: Overview };
  readonly targets: readonly TargetPair[];
  readonly tree: TreeTurns;
}

/** Of the units that the reader sees; under one tree none has moved. */
export function treeTurns({ before, after }: TwoDays): TreeTurns {
  const above = new Map(before.units.map(({ code, parent }) => [code, parent]));
  const [was, is] = [before.compliance.asOf, after.compliance.asOf];
  const named = (turned: (unit: PlacedUnit) => boolean) => after.units.filter(turned).map(({ name }) => name);
  return {
    moved: named((unit) => holdsOn(unit, was) && holdsOn(unit, is) && above.get(unit.code) !== unit.parent),
    begun: named((unit) => !holdsOn(unit, was) && holdsOn(unit, is)),
    ceased: named((unit) => holdsOn(unit, was) && !holdsOn(unit, is)),
  };
}

/** The figures of the overview's head on both days. */
export function comparedHeads({ before, after }: TwoDays): CompareView["heads"] {
  const head = ({ plan, compliance, units }: MatrixSource) => overviewOf(plan, compliance, units);
  return { was: head(before), is: head(after) };
}

/** Every target that is not only tracked, in the plan's order, as it stood on both days; of levels of which the reader sees a unit. */
export function comparedTargets({ before, after }: TwoDays): TargetPair[] {
  const [then, now] = [standingsOf(before), standingsOf(after)];
  const seen = new Set(
    [before, after].flatMap(({ compliance }) => compliance.results).map(({ target }) => target),
  );
  return [...new Set([...now.keys(), ...then.keys()])]
    .filter((code) => seen.has(code))
    .map((code) => ({ code, was: then.get(code) ?? null, is: now.get(code) ?? null }));
}

function standingsOf({ plan, compliance }: MatrixSource): ReadonlyMap<string, Stood> {
  const { year, asOf, results } = compliance;
  const summaries = new Map(compliance.targets.map((summary) => [summary.target, summary]));
  const stood = (target: MeasuredTarget): [string, Stood] => {
    const of = results.filter((result) => result.target === target.code);
    const [only] = of;
    const { met = 0, applicable = 0 } = summaries.get(target.code) ?? {};
    const line = of.length === 1 && only !== undefined ? lineOf(target, only, year, asOf) : null;
    return [target.code, { target, met, applicable, only: line }];
  };
  const targets = LEVELS.flatMap((level) => targetsOf(plan, level));
  return new Map(targets.filter(({ force }) => force !== "TRACKED").map(stood));
}
