import { namedBy } from "../measure";
import type { Plan } from "../plan";
import type { Countable } from "./rule";
import { ruleOf } from "./rules";

/**
 * Codes of the plan's targets whose rule an activity fulfils: type, outlet, status and place (compliance.md §4). Whose
 * figure it enters is the tree's question on its day; that it lies within the plan's year is the caller's.
 */
export function targetsCounting({ targets }: Plan, activity: Countable): string[] {
  return targets
    .filter(({ measure, level }) => measure !== null && ruleOf(measure).counts(activity, level))
    .map(({ code }) => code);
}

/** Codes of those whose rule it would fulfil, were it said where it appeared; none for one that counts as it is. */
export function targetsLostWithoutOutlet(plan: Plan, activity: Countable): string[] {
  if (activity.outlet !== null) return [];
  const decided = { ...activity, status: "PUBLISHED" } as const;
  if (targetsCounting(plan, decided).length > 0) return [];
  const outlets = plan.targets.flatMap(({ measure }) => (measure === null ? [] : namedBy(measure).outlets));
  const codes = outlets.flatMap((outlet) => targetsCounting(plan, { ...decided, outlet }));
  return [...new Set(codes)];
}

/** Why an activity counts towards nothing: its status, where it appeared, or that no target asks it of its level. */
export type Uncounted = "STATUS" | "OUTLET" | "NOT_ASKED";

/** Null for one that counts; where several reasons hold, what no change of the record helps comes first. */
export function whyUncounted(plan: Plan, activity: Countable): Uncounted | null {
  if (targetsCounting(plan, activity).length > 0) return null;
  const outlets = plan.targets.flatMap(({ measure }) => (measure === null ? [] : namedBy(measure).outlets));
  const isCountedAs = (status: Countable["status"]) =>
    [null, ...outlets].some((outlet) => targetsCounting(plan, { ...activity, status, outlet }).length > 0);
  if (!isCountedAs("PUBLISHED")) return "NOT_ASKED";
  return isCountedAs(activity.status) ? "OUTLET" : "STATUS";
}
