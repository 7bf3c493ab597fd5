import { address } from "@/components/compliance/links";
import { headcountsPath } from "@/components/headcount/links";
import type { Measure } from "@/lib/domain/measure";
import type { Line } from "@/lib/domain/screen/line";
import type { ChannelGroup } from "@/lib/domain/screen/unit-page";
import { recordPath } from "./links";

/** Whether a headcount that nobody has reported is what keeps a result from being known. */
export function lacksHeadcount({ result }: Pick<Line, "result">): boolean {
  return result.status === "NO_DATA";
}

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
    case "channels":
    case "coverage":
      return address("/channels", { unit });
  }
}

/** Where a channel's page counts people. */
export const READINGS = "readings";

/**
 * Where one more is recorded, or what is not known: of people the channel's page counts them, a headcount has its own.
 * @param groups that the unit runs; where one alone is meant, its page is the place
 */
export function recordAt(
  line: Pick<Line, "target" | "result">,
  unit: string,
  groups: readonly ChannelGroup[],
): string {
  const { measure } = line.target;
  if (lacksHeadcount(line)) return headcountsPath(unit);
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
    case "coverage": {
      const group = groupOf(measure, groups);
      return group === null
        ? address("/channels", { unit })
        : `${recordPath("channels", group.id)}#${READINGS}`;
    }
  }
}

/** The group in which a target's people are counted, where one alone is meant. */
export function groupOf(measure: Measure, groups: readonly ChannelGroup[]): ChannelGroup | null {
  const [group, ...others] = groups.filter(
    ({ purpose }) => measure.type === "coverage" && purpose === measure.purpose,
  );
  return group !== undefined && others.length === 0 ? group : null;
}
