import { ruleOf } from "../compliance/rules";
import { isYesNo, type Line } from "./line";

/** What a bar is drawn of. */
export interface BulletFigures {
  readonly value: number;
  /** The target, > 0, in the value's unit. */
  readonly required: number;
  /** What should be done today; null where no deadline lies ahead. */
  readonly pace: number | null;
}

/** Nothing is drawn for yes or no, for days since a post, and where nothing is known. */
export function bulletOf(line: Line): BulletFigures | null {
  const { value, required, numerator, denominator } = line.result;
  if (required === null || isYesNo(line) || ruleOf(line.target.measure).reads === "DAYS") return null;
  if (line.target.force === "TRACKED") return null;
  if (numerator !== null && denominator) {
    return { value: (numerator * 100) / denominator, required, pace: line.pace };
  }
  return value === null ? null : { value, required, pace: line.pace };
}

// Where the parts of a bullet bar lie, in percent of its width. Source: DESIGN.md "Bullet bar".

/** The scale goes on 14 % past the target, so that an overshoot shows and every tick in a list stands on one line. */
const SCALE = 1.14;
/** The plan's class limits: bands end at 50, 80 and 100 % of the target. */
const BANDS = [1, 0.8, 0.5] as const;
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

/** @param value what is done, @param required the target (> 0), @param pace what should be done today; one unit for all three */
export function bulletParts(value: number, required: number, pace: number | null): BulletParts {
  const at = (amount: number) => clamp((amount / required / SCALE) * 100);
  const bar = at(value);
  const diamond = pace === null ? null : at(pace);
  return {
    tick: 100 / SCALE,
    bands: BANDS.map((share) => (share / SCALE) * 100),
    bar,
    pace: diamond,
    paceBelow: diamond !== null && bar > 0 && Math.abs(bar - diamond) < COVERS,
  };
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
