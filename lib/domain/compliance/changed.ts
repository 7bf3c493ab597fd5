import { compareWorstFirst } from "./order";
import { type Compliance, type Result, type Status, saysSame } from "./result";
import { isApplicable } from "./rollup";

/** A unit's result at a target that is not as it was; `before` null = it had none. */
export interface ChangedResult {
  readonly before: Result | null;
  readonly after: Result;
}

/** What a page would show otherwise of the day than before; first where the status is another one. */
export function changedResults(before: Compliance, after: Compliance): ChangedResult[] {
  const known = resultsByKey(before);
  const changed = after.results.flatMap((result): ChangedResult[] => {
    const was = known.get(keyOf(result)) ?? null;
    return was !== null && saysSame(was, result) ? [] : [{ before: was, after: result }];
  });
  return changed.toSorted((a, b) => Number(hasNewStatus(b)) - Number(hasNewStatus(a)));
}

/** What has become of a result, for whoever follows the year: what asks for somebody first. */
export const TURNS = ["LOST", "LATE", "MET", "RECOVERED", "OTHER", "FIGURE"] as const;
export type Turn = (typeof TURNS)[number];

/** A unit's result at a target that two days answer differently; null = it was, or is, asked nothing. */
export interface ResultTurn extends Pick<Result, "unit" | "target"> {
  readonly turn: Turn;
  readonly before: Result | null;
  readonly after: Result | null;
}

/**
 * What has changed from one answer to another, of two days or of two years: whatever was or is asked of a unit and has
 * another status or figure. What is asked neither time, only tracked, or unknown both times has not changed.
 */
export function turnsBetween(before: Compliance, after: Compliance): ResultTurn[] {
  const [was, is] = [resultsByKey(before), resultsByKey(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key): ResultTurn[] => {
    const [then, now] = [askedOf(was.get(key)), askedOf(is.get(key))];
    const of = now ?? then;
    if (of === null || hasStayed(then, now)) return [];
    const turn = turnOf(then?.status ?? null, now?.status ?? null);
    return [{ unit: of.unit, target: of.target, turn, before: then, after: now }];
  });
}

function hasStayed(then: Result | null, now: Result | null): boolean {
  if (then === null || now === null) return then === now;
  return saysSame(then, now) || (then.status === "NO_DATA" && now.status === "NO_DATA");
}

function askedOf(result: Result | undefined): Result | null {
  return result !== undefined && isApplicable(result) ? result : null;
}

/** Lost is what was met, late what stands worse than it did, recovered what is late no more. */
function turnOf(was: Status | null, is: Status | null): Turn {
  if (was === is) return "FIGURE";
  if (is === "MET") return "MET";
  if (is === null) return "OTHER";
  if (was === "MET") return "LOST";
  if (isLate(is)) return was === null || compareWorstFirst(is, was) < 0 ? "LATE" : "OTHER";
  return isLate(was) && is !== "NO_DATA" ? "RECOVERED" : "OTHER";
}

function isLate(status: Status | null): status is "BEHIND" | "NOT_MET" {
  return status === "BEHIND" || status === "NOT_MET";
}

function resultsByKey({ results }: Compliance): ReadonlyMap<string, Result> {
  return new Map(results.map((result) => [keyOf(result), result]));
}

function keyOf({ unit, target }: Result): string {
  return `${unit}\t${target}`;
}

function hasNewStatus({ before, after }: ChangedResult): boolean {
  return before?.status !== after.status;
}
