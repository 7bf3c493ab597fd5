import { type CivilDate, yearOf } from "../calendar";
import { isSummed } from "../measure";
import type { Plan } from "../plan";
import { targetsCounting, targetsLostWithoutOutlet } from "./counts-towards";
import type { Countable } from "./rule";

/** What is to be looked at of an activity that can be recorded: it counts for nothing, or for more than a whole year. */
export const DOUBTS = ["noOutlet", "quantity", "otherYear"] as const;
export type Doubt = (typeof DOUBTS)[number];

/** @param plan of today's year; null where it has none */
export function doubtsAbout(
  plan: Plan | null,
  activity: Countable & { readonly occurredOn: CivilDate; readonly quantity: number },
  today: CivilDate,
): Doubt[] {
  if (yearOf(activity.occurredOn) !== yearOf(today)) return ["otherYear"];
  if (plan === null) return [];
  if (targetsLostWithoutOutlet(plan, activity).length > 0) return ["noOutlet"];
  const counting = new Set(targetsCounting(plan, { ...activity, status: "PUBLISHED" }));
  const exceeded = plan.targets.some(
    ({ code, measure }) => counting.has(code) && isSummed(measure) && activity.quantity > measure.minimum,
  );
  return exceeded ? ["quantity"] : [];
}
