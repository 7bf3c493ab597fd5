import type { Messages } from "next-intl";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { Attribute } from "@/lib/domain/headcount";
import type { Measure } from "@/lib/domain/plan";

/** What can be counted in words: `18 Chủ tịch CĐCS`. */
export type Noun = keyof Messages["measures"]["counted"];

/** What can be named without a number: `Ủy viên BCH`. */
export type People = keyof Messages["measures"]["named"];

export const NOUN_OF_ATTRIBUTE: Record<Attribute, People> = {
  workers: "WORKERS",
  members: "MEMBERS",
  full_time_officials: "FULL_TIME_OFFICIALS",
  committee_members: "COMMITTEE_MEMBERS",
  union_groups: "UNION_GROUPS",
  group_leaders: "GROUP_LEADERS",
};

/** What the measure's value or numerator is made of. */
export function nounOfMeasure(measure: Measure): Noun {
  return ruleOf(measure).words.noun;
}
