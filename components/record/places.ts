import { address } from "@/components/compliance/links";
import { headcountsPath } from "@/components/headcount/links";
import { isMeasureOn, type Measure, type RestsOn, restsOn } from "@/lib/domain/measure";
import type { Line } from "@/lib/domain/screen/line";
import type { ChannelGroup } from "@/lib/domain/screen/unit-page";
import { recordPath } from "./links";

/** Whether a headcount that nobody has reported is what keeps a result from being known. */
export function lacksHeadcount({ result }: Pick<Line, "result">): boolean {
  return result.status === "NO_DATA";
}

/** People are counted in the channels that they are in. */
const LISTS: Readonly<Record<RestsOn, string>> = {
  activities: "/activities",
  channels: "/channels",
  people: "/channels",
  enquiries: "/enquiries",
  reporters: "/reporters",
};

/** Where a unit's records behind a measure are listed. */
export function recordedAt(measure: Measure, unit: string, year: number): string {
  const of = isMeasureOn(measure, "activities") ? { type: measure.activityType, year } : {};
  return address(LISTS[restsOn(measure)], { unit, ...of });
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
  if (isMeasureOn(measure, "people")) {
    const group = groupOf(measure, groups);
    return group === null
      ? address(LISTS.people, { unit })
      : `${recordPath("channels", group.id)}#${READINGS}`;
  }
  const of = isMeasureOn(measure, "activities") ? { type: measure.activityType } : {};
  return address(`${LISTS[restsOn(measure)]}/new`, { unit, ...of });
}

/** The group in which a target's people are counted, where one alone is meant. */
export function groupOf(measure: Measure, groups: readonly ChannelGroup[]): ChannelGroup | null {
  const [group, ...others] = groups.filter(
    ({ purpose }) => isMeasureOn(measure, "people") && purpose === measure.purpose,
  );
  return group !== undefined && others.length === 0 ? group : null;
}
