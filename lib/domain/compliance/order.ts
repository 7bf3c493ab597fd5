import type { Result, Status } from "./result";
import { isApplicable } from "./rollup";

/** From what needs attention most to what is done (compliance.md §10). */
export const WORST_FIRST: readonly Status[] = ["NOT_MET", "BEHIND", "NO_DATA", "NEAR", "ON_TRACK", "MET"];

const IN_ORDER: readonly Status[] = [...WORST_FIRST, "TRACKED", "WAIVED", "NOT_APPLICABLE"];

/** Sorts statuses worst first; what is not applicable comes last. */
export function compareWorstFirst(a: Status, b: Status): number {
  return IN_ORDER.indexOf(a) - IN_ORDER.indexOf(b);
}

/** What needs somebody's attention, worst first (compliance.md §10). */
export const NEEDS_ATTENTION = ["NOT_MET", "BEHIND", "NO_DATA"] as const satisfies readonly Status[];

export function isTrouble({ status }: Pick<Result, "status">): boolean {
  return NEEDS_ATTENTION.some((trouble) => trouble === status);
}

export type StatusCounts = Readonly<Partial<Record<Status, number>>>;

/** The statuses that there are, worst first, with their numbers. */
export function presentStatuses(counts: StatusCounts): (readonly [Status, number])[] {
  return IN_ORDER.flatMap((status) => {
    const count = counts[status] ?? 0;
    return count > 0 ? [[status, count] as const] : [];
  });
}

/** Several results seen as one: the worst of the applicable ones (null when there is none), with counts of all. */
export interface RolledUp {
  readonly worst: Status | null;
  readonly counts: StatusCounts;
  readonly met: number;
  readonly applicable: number;
}

export function rollUp(results: readonly Pick<Result, "status">[]): RolledUp {
  const counts: Partial<Record<Status, number>> = {};
  for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1;
  const applicable = results.filter(isApplicable).length;
  const worst = WORST_FIRST.find((status) => counts[status] !== undefined) ?? null;
  return { worst, counts, met: counts.MET ?? 0, applicable };
}
