import type { Day } from "../compliance/day";
import { projected } from "../compliance/gap";
import type { Compliance } from "../compliance/result";
import { isApplicable } from "../compliance/rollup";
import { type FigureName, figuresOfMeasure, isSummed } from "../measure";
import { isMeasured, type MeasuredTarget, type Target } from "../plan";
import { compareText } from "../text";
import { bulletOf } from "./bullet";
import { lineOf } from "./line";
import type { Effect, TriedProblem } from "./plan";

/** What of a target can be tried on the page: each figure of its measure, and its weight. */
export type TriedName = FigureName | "weight";

/** A figure that can be tried. */
export interface TriedFigure {
  readonly name: TriedName;
  /** What the plan says; null = nothing. */
  readonly planned: number | null;
  readonly tried: number | null;
  /** As it was typed, where it cannot be taken. */
  readonly typed: string | null;
  /** How far a slider goes. */
  readonly most: number;
  readonly step: number;
}

/** Where a unit will end if it goes on as it does. */
export interface Outlook {
  readonly code: string;
  readonly name: string;
  /** In the unit of what is asked: of a share its percentage. */
  readonly value: number;
  /** At the end of the year; null where nothing adds up, or the year is over. */
  readonly forecast: number | null;
  readonly required: number;
  /** It has what is asked, it will at this rate, or it will not. */
  readonly ends: "THERE" | "EXPECTED" | "SHORT";
  /** It has as much as should be there today. */
  readonly onTrack: boolean;
}

/** A unit whose score differs under what is tried. */
export interface ScoreChange {
  readonly code: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Forecast of a target, and what other figures would do to it (compliance.md §11, what if). */
export interface WhatIfView {
  /** Those that can be tried. */
  readonly targets: readonly MeasuredTarget[];
  readonly open: OpenWhatIf | null;
}

export interface OpenWhatIf {
  /** As the plan says it, and as it is tried. */
  readonly target: MeasuredTarget;
  readonly tried: MeasuredTarget;
  readonly differs: boolean;
  readonly figures: readonly TriedFigure[];
  readonly problems: readonly TriedProblem[];
  readonly effect: Effect;
  /** Of everybody of whom it is asked and whose figure can be measured out, trouble first. */
  readonly outlooks: readonly Outlook[];
  readonly scores: readonly ScoreChange[];
  /** The draft of a later year that has the target: there a figure is kept. Null = there is none, or the reader may not. */
  readonly draft: number | null;
}

/** A slider goes at least so far, and to so many times what is planned or done. */
const SHORTEST = 5;
const TIMES = 2;
const WHOLE_PERCENT = 100;

/** The figures of a target that can be tried. */
export function triedFigures(
  planned: MeasuredTarget,
  tried: MeasuredTarget,
  typed: Readonly<Partial<Record<TriedName, string>>>,
): TriedFigure[] {
  return triedNames(planned).map(({ name, kind }) => {
    const [was, is] = [figureIn(planned, name), figureIn(tried, name)];
    const most =
      kind === "percent" ? WHOLE_PERCENT : Math.max(SHORTEST, Math.ceil(TIMES * (was ?? 0)), is ?? 0);
    const step = kind === "weight" ? 0.5 : 1;
    return { name, planned: was, tried: is, typed: typed[name] ?? null, most, step };
  });
}

/** What can be tried of a target, each with the kind of figure that it is. */
export function triedNames({ measure }: MeasuredTarget): { name: TriedName; kind: string }[] {
  const figures = figuresOfMeasure(measure.type).map(([name, kind]) => ({ name, kind }));
  return [...figures, { name: "weight", kind: "weight" }];
}

/** Nothing is judged of what is only tracked, whatever its figures are. */
export function canBeTried(target: Target): target is MeasuredTarget {
  return isMeasured(target) && target.force !== "TRACKED";
}

function figureIn({ measure, weight }: MeasuredTarget, name: TriedName): number | null {
  const held: unknown = name === "weight" ? weight : Reflect.get(measure, name);
  return typeof held === "number" ? held : null;
}

const RANK: Record<Outlook["ends"], number> = { SHORT: 0, EXPECTED: 1, THERE: 2 };

/** Where the units end of whom a target is asked, those first that will lack most. */
export function outlooksOf(
  target: MeasuredTarget,
  { results, year, asOf }: Compliance,
  names: ReadonlyMap<string, string>,
): Outlook[] {
  const day = { year, asOf };
  return results
    .filter((result) => result.target === target.code && isApplicable(result))
    .flatMap((result) => {
      const outlook = outlookOf(target, result, day);
      return outlook === null
        ? []
        : [{ code: result.unit, name: names.get(result.unit) ?? result.unit, ...outlook }];
    })
    .sort((a, b) => RANK[a.ends] - RANK[b.ends] || shareOf(a) - shareOf(b) || compareText(a.name, b.name));
}

function shareOf({ value, forecast, required }: Outlook): number {
  return (forecast ?? value) / required;
}

function outlookOf(
  target: MeasuredTarget,
  result: Compliance["results"][number],
  { year, asOf }: Day,
): Omit<Outlook, "code" | "name"> | null {
  const line = lineOf(target, result, year, asOf);
  const bullet = bulletOf(line, []);
  if (bullet === null) return null;
  const { value, required } = bullet;
  const grows = isSummed(target.measure) && !line.final;
  const forecast = grows ? projected(value, year, asOf) : null;
  const ends = result.status === "MET" ? "THERE" : (forecast ?? 0) >= required ? "EXPECTED" : "SHORT";
  return { value, forecast, required, ends, onTrack: result.status === "ON_TRACK" };
}

/** Units whose score is another one, those that change most first. */
export function scoresBetween(
  before: Compliance,
  after: Compliance,
  names: ReadonlyMap<string, string>,
): ScoreChange[] {
  const were = new Map(before.units.map(({ unit, score }) => [unit, score]));
  return after.units
    .flatMap(({ unit, score }) => {
      const was = were.get(unit) ?? null;
      return was === score ? [] : [{ code: unit, name: names.get(unit) ?? unit, before: was, after: score }];
    })
    .sort((a, b) => changeOf(b) - changeOf(a) || compareText(a.name, b.name));
}

function changeOf({ before, after }: ScoreChange): number {
  return Math.abs((after ?? 0) - (before ?? 0));
}
