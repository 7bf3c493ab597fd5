import type { Day } from "../compliance/day";
import type { StatusCounts } from "../compliance/order";
import { isFinal } from "../compliance/pace";
import type { Completion, Status } from "../compliance/result";
import { own } from "../own";
import type { Target } from "../plan";
import { compareText, isFoundIn } from "../text";
import { type Kind, LEVELS, type Level } from "../unit";
import { type Line, standingOfAsked } from "./line";
import { compareTroubled } from "./matrix";
import { shareMet } from "./matrix-filter";
import { byFigure, sortAsked } from "./sorting";

/** A unit directly below another, as the upper one's page lists it. */
export interface SubUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  readonly level: Level;
  /** Null = not reported. */
  readonly workers: number | null;
  readonly completion: Completion;
  readonly troubles: StatusCounts;
  /** By target about chairs: whether this union's chair is in the group. */
  readonly chairs: Readonly<Record<string, boolean>>;
  readonly lines: Readonly<Record<string, Line>>;
}

/** How a union's own chair stands at a target about chairs: not in yet is nothing that failed before it is due. */
export function chairStatus(linked: boolean, target: Pick<Target, "dueOn">, { year, asOf }: Day): Status {
  if (linked) return "MET";
  return isFinal(target, year, asOf) ? "NOT_MET" : "BEHIND";
}

/**
 * What the address asks of the list; `sort` is empty (worst first), `name`, `workers` (the most first), `done` or a target's code
 * (the least done first), `-` before it turns it around.
 */
export interface SubUnitsAsked {
  readonly search: string;
  readonly sort: string;
}

/** The sub-units that a search leaves; by a target's code those lacking it come first. */
export function filterSubUnits(units: readonly SubUnit[], { search, sort }: SubUnitsAsked): SubUnit[] {
  return units
    .filter((unit) => search === "" || isFoundIn(`${unit.name} ${unit.code}`, search))
    .sort(comparison(sort));
}

function comparison(sort: string): (a: SubUnit, b: SubUnit) => number {
  if (sort === "")
    return (a, b) => rankOf(a) - rankOf(b) || lackingChairs(b) - lackingChairs(a) || compareTroubled(a, b);
  const { by, direction } = sortAsked(sort);
  if (by === "name") return (a, b) => direction * compareText(a.name, b.name);
  return byFigure((unit) => figureOf(unit, by), direction);
}

function rankOf({ level }: SubUnit): number {
  return LEVELS.indexOf(level);
}

function lackingChairs({ chairs }: SubUnit): number {
  return Object.values(chairs).filter((linked) => !linked).length;
}

/** A column sorts by what it shows; a dash has no figure. */
function figureOf({ workers, completion, chairs, lines }: SubUnit, key: string): number | null {
  if (key === "workers") return workers === null ? null : -workers;
  if (key === "done") return shareMet(completion);
  const linked = own(chairs, key);
  if (linked !== undefined) return linked ? 1 : 0;
  const line = own(lines, key);
  return line === undefined || UNSHOWN.has(line.result.status) ? null : standingOfAsked(line);
}

/** Of these a list shows no figure. */
const UNSHOWN: ReadonlySet<Status> = new Set<Status>(["NOT_APPLICABLE", "WAIVED"]);
