import type { CivilDate } from "../calendar";
import type { Attribute } from "../headcount";
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
  if (!isForUnit(target, unit, date)) return "NOT_APPLICABLE";
  return conditionUnder(target.condition, (attribute) => figureAt(records, unit.code, attribute, date));
}

/** Whether a unit operates on a day, and is of a kind that a target is for. */
export function isForUnit({ kinds }: Pick<Target, "kinds">, unit: UnitFact, date: CivilDate): boolean {
  return holdsOn(unit, date) && (kinds.length === 0 || kinds.includes(unit.kind));
}

/** What clauses make of figures, of which null is unknown. */
export function conditionUnder(
  condition: readonly Clause[],
  figureOf: (attribute: Attribute) => number | null,
): Applicability {
  let unknown = false;
  for (const clause of condition) {
    const figure = figureOf(clause.attribute);
    if (figure === null) unknown = true;
    else if (!clauseHolds(clause, figure)) return "NOT_APPLICABLE";
  }
  return unknown ? "UNKNOWN" : "APPLIES";
}

export function clauseHolds({ op, value }: Clause, figure: number): boolean {
  return op === "gte" ? figure >= value : figure < value;
}
