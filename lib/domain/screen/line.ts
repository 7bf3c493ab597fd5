import type { CivilDate } from "../calendar";
import { missingOf, neededPerMonth } from "../compliance/gap";
import { countPace, flooredPace, isFinal, milestoneShare } from "../compliance/pace";
import type { Result } from "../compliance/result";
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
  const final = isFinal(target, year, asOf);
  const missing = missingOf(target.measure, result);
  const spread = target.measure.type === "count" && !final && missing !== null && missing > 0;
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
  target: MeasuredTarget,
  required: number | null,
  year: number,
  asOf: CivilDate,
): number | null {
  const { measure, dueOn } = target;
  if (required === null) return null;
  if (measure.type === "count") return countPace(measure, required, year, asOf) || null;
  if (dueOn === null) return null;
  const share = milestoneShare(dueOn, asOf);
  return measure.type === "coverage"
    ? (required * share.elapsed) / share.total
    : flooredPace(required, share);
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

/** The same, by the targets' codes. */
export function linesByTarget(...of: Parameters<typeof linesOf>): Record<string, Line> {
  return Object.fromEntries(linesOf(...of).map((line) => [line.target.code, line]));
}

/** Whether there either is one or there is none: no bar to draw. */
export function isYesNo({ target, result }: Pick<Line, "target" | "result">): boolean {
  const { type } = target.measure;
  return (type === "channels" || type === "appointments") && (result.required ?? 1) === 1;
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
    const kind = dueOn === null ? (measure.type === "count" ? "YEAR" : "STANDING") : "DUE";
    const key = `${RANK[kind]} ${dueOn ?? ""}`;
    const group = groups.get(key) ?? { kind, dueOn, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

const RANK: Record<LineGroup["kind"], number> = { YEAR: 0, DUE: 1, STANDING: 2 };
