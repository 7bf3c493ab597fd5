import { ruleOf } from "../compliance/rules";
import type { Plan } from "../plan";
import { isYesNo, type Line } from "./line";

/** So many colours tell bands apart. */
const BANDS = 3;
const WHOLE = 100;

/** What a bar is drawn of; value, target and pace in one unit. */
export interface BulletFigures {
  readonly value: number;
  /** The target, > 0, in the value's unit. */
  readonly required: number;
  /** What should be done today; null where no deadline lies ahead. */
  readonly pace: number | null;
  /** Where its bands end, in percent of the target. */
  readonly limits: readonly number[];
}

/** Bands end at the two lowest limits of the plan's classes and at the whole: the worse a class, the darker its band. */
export function bandLimits({ classes }: Pick<Plan, "classes">): number[] {
  const within = classes.map(([score]) => score).filter((score) => score > 0 && score < WHOLE);
  return [...within.sort((a, b) => a - b).slice(0, BANDS - 1), WHOLE];
}

/** Nothing is drawn for yes or no, for days since a post, and where nothing is known. */
export function bulletOf(line: Line, limits: readonly number[]): BulletFigures | null {
  const { value, required, numerator, denominator } = line.result;
  if (required === null || isYesNo(line) || ruleOf(line.target.measure).reads === "DAYS") return null;
  if (line.target.force === "TRACKED") return null;
  if (numerator !== null && denominator) {
    return { value: (numerator * 100) / denominator, required, pace: line.pace, limits };
  }
  return value === null ? null : { value, required, pace: line.pace, limits };
}

// Where the parts of a bullet bar lie, in percent of its width. Source: DESIGN.md "Bullet bar".

/** The scale goes on 14 % past the target, so that an overshoot shows and every tick in a list stands on one line. */
const SCALE = 1.14;
/** Nearer to the bar's end than this, the diamond would cover it on the narrowest bar (12 px of about 200). */
const COVERS = 4;

export interface BulletParts {
  tick: number;
  /** Widths of the bands, widest (lightest) first. */
  bands: readonly number[];
  bar: number;
  /** Centre of the pace diamond; null where no pace is drawn. */
  pace: number | null;
  /** The diamond stands on the band's lower edge instead of over the bar, because it would hide the bar's end. */
  paceBelow: boolean;
}

export function bulletParts({ value, required, pace, limits }: BulletFigures): BulletParts {
  const at = (amount: number) => clamp((amount / required / SCALE) * 100);
  const bar = at(value);
  const diamond = pace === null ? null : at(pace);
  return {
    tick: 100 / SCALE,
    bands: limits.toReversed().map((limit) => limit / SCALE),
    bar,
    pace: diamond,
    paceBelow: diamond !== null && bar > 0 && Math.abs(bar - diamond) < COVERS,
  };
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
