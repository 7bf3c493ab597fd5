import type { Messages } from "next-intl";
import { ACTIVITY_TYPES } from "@/lib/domain/activity";
import type { Purpose } from "@/lib/domain/channel";
import type { Attribute } from "@/lib/domain/headcount";
import type { Measure } from "@/lib/domain/plan";

/** What can be counted in words: `18 Chủ tịch CĐCS`. */
export type Noun = keyof Messages["measures"]["counted"];

/** What can be named without a number: `Ủy viên BCH`. */
export type People = keyof Messages["measures"]["named"];

/** A type that a federation has added has no word of its own here. */
function nounOfActivity(type: string): Noun {
  return ACTIVITY_TYPES.find((each) => each === type) ?? "OTHER";
}

export function nounOfPurpose(purpose: Purpose): Noun {
  return purpose === "PUBLIC_PAGE" ? "PAGE" : "GROUP";
}

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
  switch (measure.type) {
    case "count":
      return nounOfActivity(measure.activityType);
    case "channels":
      return nounOfPurpose(measure.purpose);
    case "coverage":
      return measure.audience;
    case "response":
      return "ENQUIRY";
    case "appointments":
      return "REPORTER";
    case "recency":
      return "DAY";
  }
}
