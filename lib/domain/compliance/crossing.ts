import type { CivilDate } from "../calendar";
import { figureIn, type Headcount } from "../headcount";
import type { Clause, Target } from "../plan";
import type { UnitFact } from "../unit";
import { clauseHolds, conditionUnder, isForUnit } from "./applicability";

/**
 * Since which headcount a target is asked of a unit, or no longer is, and by which figure; where no threshold was crossed, the
 * headcount in force.
 */
export interface Crossing {
  readonly on: CivilDate;
  readonly asked: boolean;
  readonly clause: Clause;
  readonly figure: number;
  /** The figure while it was otherwise; null where it never was, as far as is known: no threshold was crossed. */
  readonly before: number | null;
  /** The figure in force, of the newest headcount; null where that does not say. */
  readonly now: Pick<Crossing, "on" | "figure"> | null;
}

/**
 * What a unit's headcounts say of a target's condition on a day; null where they decide nothing: there is no condition, the
 * unit does not operate or is of another kind, or a figure is unknown.
 * @param headcounts the unit's own; of two of one day the later one holds
 */
export function crossingOf(
  target: Pick<Target, "condition" | "kinds">,
  unit: UnitFact,
  headcounts: readonly Headcount[],
  asOf: CivilDate,
): Crossing | null {
  const { condition } = target;
  if (condition.length === 0 || !isForUnit(target, unit, asOf)) return null;
  const rows = oldestFirst(headcounts.filter((row) => row.asOf <= asOf));
  const states = rows.map((row) => conditionUnder(condition, (attribute) => figureIn(row, attribute)));
  const state = states.at(-1);
  if (state === undefined || state === "UNKNOWN") return null;
  const first = states.findLastIndex((each) => each !== state) + 1;
  const known = states.slice(0, first).findLastIndex((each) => each !== "UNKNOWN");
  const [row, newest] = [rows[first], rows.at(-1)];
  if (row === undefined || newest === undefined) return null;
  const earlier = within(unit, row, states[known] === state ? undefined : rows[known]);
  return turnedBy(condition, state === "APPLIES", { earlier, row: earlier ? row : newest, newest });
}

/** What a unit had when it began to operate is no change to it. */
function within({ from }: UnitFact, row: Headcount, earlier: Headcount | undefined) {
  return from !== null && row.asOf <= from ? undefined : earlier;
}

function turnedBy(
  condition: readonly Clause[],
  asked: boolean,
  { earlier, row, newest }: { earlier: Headcount | undefined; row: Headcount; newest: Headcount },
): Crossing | null {
  // Asked: by the clause that did not hold before. No longer: by the one that does not now.
  const failing = asked ? earlier : row;
  const clause = condition.find((each) => failing && !holdsIn(each, failing)) ?? condition[0];
  if (clause === undefined) return null;
  const figure = figureIn(row, clause.attribute);
  const before = earlier === undefined ? null : figureIn(earlier, clause.attribute);
  const last = figureIn(newest, clause.attribute);
  const now = last === null ? null : { on: newest.asOf, figure: last };
  return figure === null ? null : { on: row.asOf, asked, clause, figure, before, now };
}

function holdsIn(clause: Clause, row: Headcount): boolean {
  const figure = figureIn(row, clause.attribute);
  return figure === null || clauseHolds(clause, figure);
}

function oldestFirst(rows: readonly Headcount[]): Headcount[] {
  const byDay = new Map(rows.map((row) => [row.asOf, row]));
  return [...byDay.values()].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}
