import { address } from "@/components/compliance/links";
import type { Measure } from "@/lib/domain/plan";

/** Where a unit's records behind a measure are listed. */
export function recordedAt(measure: Measure, unit: string, year: number): string {
  switch (measure.type) {
    case "count":
    case "recency":
      return address("/activities", { unit, type: measure.activityType, year });
    case "response":
      return address("/enquiries", { unit });
    case "appointments":
      return address("/reporters", { unit });
    default:
      return address("/channels", { unit });
  }
}

/** Where one more is recorded; a count of people is recorded on the page of the channel that reaches them. */
export function recordAt(measure: Measure, unit: string): string {
  switch (measure.type) {
    case "count":
    case "recency":
      return address("/activities/new", { unit, type: measure.activityType });
    case "response":
      return address("/enquiries/new", { unit });
    case "appointments":
      return address("/reporters/new", { unit });
    case "channels":
      return address("/channels/new", { unit });
    default:
      return address("/channels", { unit });
  }
}
