import type { Messages } from "next-intl";
import { address } from "@/components/compliance/links";
import { headcountsPath } from "@/components/headcount/links";
import { isMeasureOn, isOnChairs, type Measure, type RestsOn, restsOn } from "@/lib/domain/measure";
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

/** Where it tells by name whose chairs are in it. */
const ROSTER = "roster";

/**
 * Where one more is recorded, or what is not known: of people the channel's page counts them, a headcount has its own; where
 * there is no channel for them yet, one is made.
 * @param groups that the unit runs; where one alone is meant, its page is the place
 */
export function recordAt(
  line: Pick<Line, "target" | "result">,
  unit: string,
  groups: readonly ChannelGroup[],
): string {
  const { measure } = line.target;
  if (lacksHeadcount(line)) return headcountsPath(unit);
  if (isMeasureOn(measure, "people") && !lacksGroup(measure, groups)) {
    const group = groupOf(measure, groups);
    return group === null
      ? address(LISTS.people, { unit })
      : `${recordPath("channels", group.id)}#${isOnChairs(measure) ? ROSTER : READINGS}`;
  }
  const of = isMeasureOn(measure, "activities") ? { type: measure.activityType } : {};
  const kept = "purpose" in measure ? { purpose: measure.purpose } : {};
  return address(`${LISTS[restsOn(measure)]}/new`, { unit, ...of, ...kept });
}

/** What is recorded there, by the words of its button. */
export function entryOf(
  line: Pick<Line, "target" | "result">,
  groups: readonly ChannelGroup[],
): keyof Messages["units"]["enter"] {
  const { measure } = line.target;
  if (lacksHeadcount(line)) return "headcount";
  if (lacksGroup(measure, groups)) return "channels";
  return isOnChairs(measure) ? "chairs" : restsOn(measure);
}

/** Whether people cannot be counted before there is something that they could be in. */
function lacksGroup(measure: Measure, groups: readonly ChannelGroup[]): boolean {
  return isMeasureOn(measure, "people") && !groups.some(({ purpose }) => purpose === measure.purpose);
}

/** The group in which a target's people are counted, where one alone is meant. */
export function groupOf(measure: Measure, groups: readonly ChannelGroup[]): ChannelGroup | null {
  const [group, ...others] = groups.filter(
    ({ purpose }) => isMeasureOn(measure, "people") && purpose === measure.purpose,
  );
  return group !== undefined && others.length === 0 ? group : null;
}
