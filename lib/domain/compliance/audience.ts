import type { ReadingAudience } from "../channel";
import type { Attribute } from "../headcount";
import { isMeasureOn } from "../measure";
import { isMeasured, type Plan } from "../plan";
import { LEVELS, type Level } from "../unit";

/** Which headcount figure of units of which levels is the whole of an audience (compliance.md §5). */
export const AUDIENCE_FIGURE: Record<
  ReadingAudience,
  { readonly attribute: Attribute; readonly levels: readonly Level[] }
> = {
  FULL_TIME_OFFICIALS: { attribute: "full_time_officials", levels: ["PROVINCIAL", "UPPER"] },
  COMMITTEE_MEMBERS: { attribute: "committee_members", levels: ["PROVINCIAL", "UPPER", "GRASSROOTS"] },
  GROUP_LEADERS: { attribute: "group_leaders", levels: ["GRASSROOTS"] },
  WORKERS: { attribute: "workers", levels: ["GRASSROOTS"] },
};

/** Of an upper-level union these are its own; of others it has only those of the unions below it. */
export const OF_ITSELF: readonly ReadingAudience[] = ["FULL_TIME_OFFICIALS", "COMMITTEE_MEMBERS"];

/** Levels of which a plan counts only a unit's own of an audience; where it does not count them, as they are kept for. */
export function ownLevels(audience: ReadingAudience, plan: Pick<Plan, "targets"> | null): Level[] {
  const asked = (plan?.targets ?? []).filter(isMeasured).flatMap(({ measure, level }) => {
    return isMeasureOn(measure, "people") && measure.audience === audience
      ? [{ level, scope: measure.scope }]
      : [];
  });
  return LEVELS.filter((level) => {
    const scopes = asked.filter((each) => each.level === level).map(({ scope }) => scope);
    if (scopes.length > 0) return scopes.every((scope) => scope === "own");
    return level === "UPPER" && OF_ITSELF.includes(audience);
  });
}
