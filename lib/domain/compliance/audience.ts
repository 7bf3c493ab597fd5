import type { ReadingAudience } from "../channel";
import type { Attribute } from "../headcount";
import type { Level } from "../unit";

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
