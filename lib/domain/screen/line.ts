import type { CivilDate } from "../calendar";
import { type Claims, claimsOf } from "../compliance/claims";
import type { Crossing } from "../compliance/crossing";
import type { Day } from "../compliance/day";
import { neededPerMonth } from "../compliance/gap";
import { once } from "../compliance/once";
import { isFinal, paceFigure } from "../compliance/pace";
import type { Records } from "../compliance/records";
import type { Result } from "../compliance/result";
import { ruleOf } from "../compliance/rules";
import { isSummed } from "../measure";
import type { MeasuredTarget } from "../plan";

/** One unit at one target, with what a screen says beyond the result (compliance.md §10). */
export interface Line {
  readonly target: MeasuredTarget;
  readonly result: Result;
  /** What should be done by the day, in the value's unit (percent for coverage); null where no deadline lies ahead and where nothing is asked yet. */
  readonly pace: number | null;
  readonly missing: number | null;
  /** Only for a count whose year goes on. */
  readonly perMonth: number | null;
  /** No time is left. */
  readonly final: boolean;
  /** What is claimed and what of it is verified, where a page shows it. */
  readonly claims?: Claims | null;
  /** What the unit's headcounts say of the target's condition, where a page shows it. */
  readonly crossing?: Crossing | null;
  /** How many of those who are missing are unions without a chair, where there are any and a page shows it. */
  readonly vacant?: number;
  /** Since when what is there has been there, where that is known. */
  readonly since: CivilDate | null;
}

export function lineOf(
  target: MeasuredTarget,
  result: Result,
  year: number,
  asOf: CivilDate,
  since: CivilDate | null = null,
): Line {
  const { judge } = ruleOf(target.measure);
  const final = isFinal(target, year, asOf);
  const missing = judge.missing(result);
  const spread = isSummed(target.measure) && !final && missing !== null && missing > 0;
  return {
    target,
    result,
    pace: final ? null : paceOf(target, result.required, year, asOf),
    missing,
    perMonth: spread ? neededPerMonth(missing, asOf) : null,
    final,
    since,
  };
}

function paceOf(
  { measure, dueOn }: MeasuredTarget,
  required: number | null,
  year: number,
  asOf: CivilDate,
): number | null {
  if (required === null) return null;
  const pace = ruleOf(measure).pace({ required, dueOn, year, asOf });
  return pace === null ? null : paceFigure(pace) || null;
}

/** A unit's lines in the order of the targets; a target without a result has none. */
export function linesOf(
  targets: readonly MeasuredTarget[],
  results: readonly Result[],
  year: number,
  asOf: CivilDate,
): Line[] {
  const byTarget = new Map(results.map((result) => [result.target, result]));
  return targets.flatMap((target) => {
    const result = byTarget.get(target.code);
    return result === undefined ? [] : [lineOf(target, result, year, asOf)];
  });
}

/** Lines with both numbers where they count reviewed records. */
export function withClaims(lines: readonly Line[], records: Records, day: Day): Line[] {
  const claims = once((target: MeasuredTarget) => claimsOf(target, records, day));
  return lines.map((line) => ({ ...line, claims: claims(line.target)(line.result.unit) }));
}

/** The same, by the targets' codes. */
export function linesByTarget(...of: Parameters<typeof linesOf>): Record<string, Line> {
  return Object.fromEntries(linesOf(...of).map((line) => [line.target.code, line]));
}

/** Whether there either is one or there is none: no bar to draw. */
export function isYesNo({ target, result }: Pick<Line, "target" | "result">): boolean {
  return ruleOf(target.measure).reads === "PRESENCE" && (result.required ?? 1) === 1;
}

/** Whether something else is asked of the unit than the plan asks. */
export function hasOwnRequirement({ target, result }: Pick<Line, "target" | "result">): boolean {
  return result.required !== null && result.required !== ruleOf(target.measure).required;
}

/** What a line is ranked by: how much it has of what is asked of this very unit; of what is only tracked, what it has. */
export function standingOfAsked({ target, result }: Pick<Line, "target" | "result">): number | null {
  const done = doneOf({ target, result });
  if (done === null || !result.required || target.force === "TRACKED") return done;
  return done / result.required;
}

/** What has been done: its share or its value, the less the worse; of days since a post the more. Null = no figure. */
export function doneOf({ target, result }: Pick<Line, "target" | "result">): number | null {
  const { value, numerator, denominator } = result;
  if (numerator !== null && denominator) return numerator / denominator;
  if (value === null) return null;
  return ruleOf(target.measure).reads === "DAYS" ? -value : value;
}

/** The same to sort by: nothing at all is less than any figure. */
export function doneInOrder(line: Pick<Line, "target" | "result">): number {
  return doneOf(line) ?? -Number.MAX_VALUE;
}

/** Lines under one heading: counted over the year, due on a day, or asked all the time. */
export interface LineGroup {
  readonly kind: "YEAR" | "DUE" | "STANDING";
  readonly dueOn: CivilDate | null;
  readonly lines: readonly Line[];
}

/** The lines by what they are asked for: the year's counts, then each deadline, then the rest; in the plan's order. */
export function groupLines(lines: readonly Line[]): LineGroup[] {
  const groups = new Map<string, { kind: LineGroup["kind"]; dueOn: CivilDate | null; lines: Line[] }>();
  for (const line of lines) {
    const { dueOn, measure } = line.target;
    const kind = dueOn === null ? (isSummed(measure) ? "YEAR" : "STANDING") : "DUE";
    const key = `${RANK[kind]} ${dueOn ?? ""}`;
    const group = groups.get(key) ?? { kind, dueOn, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

const RANK: Record<LineGroup["kind"], number> = { YEAR: 0, DUE: 1, STANDING: 2 };
