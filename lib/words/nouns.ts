import type { Messages } from "next-intl";
import { ACTIVITY_TYPES } from "@/lib/domain/activity";
import { nounOfPurpose } from "@/lib/domain/channel";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { Attribute } from "@/lib/domain/headcount";
import { isMeasureOn, type Measure } from "@/lib/domain/measure";
import type { Line } from "@/lib/domain/screen/line";
import type { Speech } from "./speech";

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

/** What an activity of a type is called: `tin, bài`; one of a federation's own types has no word of its own. */
export function activityNoun({ t }: Pick<Speech, "t">, activityType: string): string {
  return t(`measures.noun.${ACTIVITY_TYPES.find((type) => type === activityType) ?? "OTHER"}`);
}

/** Whether the people of a measure are in a group or follow a page, by which its words differ. */
export function joinedIn(measure: Measure | null): { readonly of: "PAGE" | "GROUP" } {
  return { of: isMeasureOn(measure, "people") ? nounOfPurpose(measure.purpose) : "GROUP" };
}

/** `18 Chủ tịch CĐCS`. */
export function counted({ t }: Speech, noun: Noun, count: number): string {
  return t(`measures.counted.${noun}`, { count });
}

/** `Chủ tịch CĐCS`. */
export function peopleNamed({ t }: Speech, people: People): string {
  return t(`measures.named.${people}`);
}

/** Whose number keeps a NO_DATA result from being known; null when no one figure can be named. */
export function unknownPeople({ target, result }: Pick<Line, "target" | "result">): People | null {
  const { measure, condition } = target;
  if (isMeasureOn(measure, "people") && result.required !== null) return measure.audience;
  const attribute = condition[0]?.attribute;
  return attribute === undefined ? null : NOUN_OF_ATTRIBUTE[attribute];
}
