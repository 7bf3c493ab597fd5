import type { Plan, Target } from "./plan";

/** A target in two plans; null = that plan has none of its code. */
export interface TargetDifference {
  readonly code: string;
  readonly before: Target | null;
  readonly after: Target | null;
  /** Both say the same of it. */
  readonly same: boolean;
}

/** What two plans say, target by target in code order. */
export function differencesBetween(
  before: Pick<Plan, "targets">,
  after: Pick<Plan, "targets">,
): TargetDifference[] {
  const [was, is] = [byCode(before), byCode(after)];
  const codes = [...new Set([...was.keys(), ...is.keys()])].sort();
  return codes.map((code) => {
    const [earlier = null, later = null] = [was.get(code), is.get(code)];
    return { code, before: earlier, after: later, same: isSameTarget(earlier, later) };
  });
}

function byCode({ targets }: Pick<Plan, "targets">): Map<string, Target> {
  return new Map(targets.map((target) => [target.code, target]));
}

/** How many milestones stand on another day. */
export function movedMilestones(differences: readonly TargetDifference[]): number {
  const days = differences.map(({ before, after }) => [before?.dueOn ?? null, after?.dueOn ?? null]);
  return days.filter(([was, is]) => was !== null && is !== null && was !== is).length;
}

/** Whether two say the same; the sentence is where a target comes from, no part of what it asks. */
export function isSameTarget(a: Target | null, b: Target | null): boolean {
  return written(a) === written(b);
}

function written(target: Target | null): string {
  return JSON.stringify(inOrder({ ...target, sentence: null, amended: null }));
}

/** Its keys in one order: a measure's come as they were kept. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, held]) => [key, inOrder(held)]));
}
