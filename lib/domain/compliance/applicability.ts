import type { CivilDate } from "../calendar";
import type { Clause, Target } from "../plan";
import { holdsOn, type UnitFact } from "../unit";
import { figureAt, type Records } from "./records";

/** Whether a target is asked of a unit on a day: `UNKNOWN` when only an unknown headcount leaves it open. */
export type Applicability = "APPLIES" | "NOT_APPLICABLE" | "UNKNOWN";

/** Step 1 of compliance.md §7: one false clause decides, also when another is unknown. */
export function applicabilityAt(
  target: Target,
  unit: UnitFact,
  records: Records,
  date: CivilDate,
): Applicability {
  if (!holdsOn(unit, date)) return "NOT_APPLICABLE";
  if (target.kinds.length > 0 && !target.kinds.includes(unit.kind)) return "NOT_APPLICABLE";
  let unknown = false;
  for (const clause of target.condition) {
    const figure = figureAt(records, unit.code, clause.attribute, date);
    if (figure === null) unknown = true;
    else if (!clauseHolds(clause, figure)) return "NOT_APPLICABLE";
  }
  return unknown ? "UNKNOWN" : "APPLIES";
}

function clauseHolds({ op, value }: Clause, figure: number): boolean {
  return op === "gte" ? figure >= value : figure < value;
}
