import type { CivilDate } from "../calendar";
import { holdsOn } from "../unit";
import type { Facts } from "./facts";
import { type Compliance, type Result, saysSame } from "./result";

/** Whose tree figures are of where it is not a day that is named: each day's own, or today's (compliance.md §11). */
export const STRUCTURES = ["then", "today"] as const;

/** The day whose tree is meant; null = each day has its own. */
export function treeDay(structure: string | undefined, today: CivilDate): CivilDate | null {
  if (structure === undefined || structure === "then") return null;
  return structure === "today" ? today : structure;
}

/** The same facts with one day's placements holding for ever: every question about a parent or a scope is of that tree. */
export function underTree(facts: Facts, day: CivilDate | null): Facts {
  if (day === null) return facts;
  const placements = facts.placements
    .filter((placed) => holdsOn(placed, day))
    .map((placed) => ({ ...placed, from: null, to: null }));
  return { ...facts, placements };
}

/** Codes of the units whose results another tree changes; both answers are of the same units and targets, in one order. */
export function unitsBetween(then: Compliance, under: Compliance): string[] {
  const differing = under.results.filter((result, nth) => {
    const was = then.results[nth];
    return was !== undefined && !isSame(was, result);
  });
  return [...new Set(differing.map(({ unit }) => unit))];
}

function isSame(a: Result, b: Result): boolean {
  return saysSame(a, b) && a.milestone?.reachedOn === b.milestone?.reachedOn;
}
