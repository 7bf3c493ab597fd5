import { COVERAGE_AUDIENCES, type CoverageAudience, holdsChairs, keptFor } from "../channel";
import { AUDIENCE_FIGURE } from "../compliance/audience";
import { isMeasureOn } from "../measure";
import { isMeasured, type Plan } from "../plan";
import { LEVELS, type Level } from "../unit";

interface Counted {
  readonly purpose: unknown;
  /** Of the unit whose channel it is. */
  readonly level: Level;
  /** Whom it was counted for already. */
  readonly counted: readonly string[];
}

/**
 * Whom a channel may be counted for: first whom the plan counts in such channels of such units, then whom they are kept
 * for, as far as its unit has them. Chairs among them are told by name, and counted by nobody.
 */
export function audiencesOf(
  { purpose, level, counted }: Counted,
  plan: Pick<Plan, "targets"> | null,
): CoverageAudience[] {
  const asked = (plan?.targets ?? []).filter(isMeasured).flatMap(({ measure, level: of }) => {
    if (of !== level || !isMeasureOn(measure, "people") || measure.purpose !== purpose) return [];
    return [measure.audience];
  });
  const kept = keptFor(purpose).filter((audience) => isAmong(level, audience));
  const before = COVERAGE_AUDIENCES.filter((audience) => counted.includes(audience));
  const all = [...new Set([...asked, ...kept, ...before])];
  return holdsChairs(purpose) ? all : all.filter((audience) => audience !== "CHAIRS");
}

/** Whether units of a level have such people, of themselves or below them. */
function isAmong(level: Level, audience: CoverageAudience): boolean {
  if (audience === "CHAIRS") return level !== "GRASSROOTS";
  const below = LEVELS.slice(LEVELS.indexOf(level));
  return AUDIENCE_FIGURE[audience].levels.some((each) => below.includes(each));
}
