import { type ResultTurn, TURNS, type Turn, turnsBetween } from "../compliance/changed";
import type { Result } from "../compliance/result";
import { isMeasured } from "../plan";
import { compareText } from "../text";
import { LEVELS, type Level } from "../unit";
import { type Cause, causesBetween } from "./causes";
import { type Line, lineOf } from "./line";
import type { MatrixSource } from "./matrix";

/** A turn of a unit that has a name. */
export interface NamedTurn extends ResultTurn {
  readonly name: string;
  readonly level: Level;
}

export type TurnCounts = Readonly<Record<Turn, number>>;

/** A turn with both figures and what explains it. */
export interface ExplainedTurn extends NamedTurn {
  readonly was: Line | null;
  readonly is: Line | null;
  readonly causes: readonly Cause[];
}

/** What has changed of all that the reader sees between two evaluated days, the losses first, the province before those below. */
export function changesBetween({ before, after }: TwoDays): NamedTurn[] {
  const units = new Map([...before.units, ...after.units].map((unit) => [unit.code, unit]));
  const turns = turnsBetween(before.compliance, after.compliance).flatMap((turn): NamedTurn[] => {
    const unit = units.get(turn.unit);
    return unit === undefined ? [] : [{ ...turn, name: unit.name, level: unit.level }];
  });
  return turns.sort(lossesFirst);
}

export function countTurns(turns: readonly Pick<ResultTurn, "turn">[]): TurnCounts {
  const counts = { LOST: 0, LATE: 0, MET: 0, RECOVERED: 0, OTHER: 0, FIGURE: 0 };
  for (const { turn } of turns) counts[turn] += 1;
  return counts;
}

function lossesFirst(a: NamedTurn, b: NamedTurn): number {
  return (
    TURNS.indexOf(a.turn) - TURNS.indexOf(b.turn) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    compareText(a.target, b.target) ||
    compareText(a.name, b.name)
  );
}

/** Two evaluated days, by whose plans their results are read. */
export interface TwoDays {
  readonly before: MatrixSource;
  readonly after: MatrixSource;
}

/** Some turns with both figures, and what explains each. */
export function explainedTurns(turns: readonly NamedTurn[], { before, after }: TwoDays): ExplainedTurn[] {
  const [then, now] = [linesOfDay(before), linesOfDay(after)];
  return turns.map((turn) => {
    const [was, is] = [then(turn.before), now(turn.after)];
    return { ...turn, was, is, causes: causesBetween(was, is) };
  });
}

function linesOfDay({ plan, compliance }: MatrixSource): (result: Result | null) => Line | null {
  const targets = new Map(plan.targets.filter(isMeasured).map((target) => [target.code, target]));
  return (result) => {
    const target = targets.get(result?.target ?? "");
    return result === null || target === undefined
      ? null
      : lineOf(target, result, compliance.year, compliance.asOf);
  };
}
