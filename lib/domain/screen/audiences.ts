import { COVERAGE_AUDIENCES, type CoverageAudience, keptFor } from "../channel";
import { AUDIENCE_FIGURE } from "../compliance/audience";
import { isMeasureOn, isOnChairs, type MeasureOn, type MeasureScope, SCOPES } from "../measure";
import { isMeasured, type Plan } from "../plan";
import { LEVELS, type Level } from "../unit";

type Planned = Pick<Plan, "targets"> | null;

interface Counted {
  readonly purpose: unknown;
  /** Of the unit whose channel it is. */
  readonly level: Level;
  /** Whom it was counted for already; chairs, where one was ever recorded as in it. */
  readonly counted: readonly string[];
}

/**
 * Whom a channel may be counted for: first whom the plan counts in such channels of such units, then whom they are kept
 * for, as far as its unit has them. Chairs among them are told by name, and counted by nobody.
 */
export function audiencesOf(group: Counted, plan: Planned): CoverageAudience[] {
  const { purpose, level, counted } = group;
  const asked = measuresIn(group, plan).map(({ audience }) => audience);
  const kept = keptFor(purpose).filter((audience) => isAmong(level, audience));
  const before = COVERAGE_AUDIENCES.filter((audience) => counted.includes(audience));
  return [...new Set([...asked, ...kept, ...before])];
}

/** Whose chairs a channel's roster holds where the plan counts none in it. */
const REACH: Record<Level, MeasureScope> = { PROVINCIAL: "subtree", UPPER: "direct", GRASSROOTS: "own" };

/** The unions whose chairs a channel is to hold, as far as the plan counts them in it; null for one that has no roster. */
export function chairsReach(group: Counted, plan: Planned): MeasureScope | null {
  if (!audiencesOf(group, plan).includes("CHAIRS")) return null;
  const asked = measuresIn(group, plan).filter(isOnChairs);
  return SCOPES.findLast((scope) => asked.some((measure) => measure.scope === scope)) ?? REACH[group.level];
}

/** What the plan counts of people in such channels of such units. */
function measuresIn({ purpose, level }: Counted, plan: Planned): MeasureOn<"people">[] {
  return (plan?.targets ?? []).filter(isMeasured).flatMap(({ measure, level: of }) => {
    return of === level && isMeasureOn(measure, "people") && measure.purpose === purpose ? [measure] : [];
  });
}

/** Whether units of a level have such people, of themselves or below them. */
function isAmong(level: Level, audience: CoverageAudience): boolean {
  if (audience === "CHAIRS") return level !== "GRASSROOTS";
  const below = LEVELS.slice(LEVELS.indexOf(level));
  return AUDIENCE_FIGURE[audience].levels.some((each) => below.includes(each));
}
