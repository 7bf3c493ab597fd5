import type { Day } from "../compliance/day";
import { compareWorstFirst, type StatusCounts } from "../compliance/order";
import { isFinal } from "../compliance/pace";
import type { Completion, Status } from "../compliance/result";
import { own } from "../own";
import type { Target } from "../plan";
import { compareText, isFoundIn } from "../text";
import { type Kind, LEVELS, type Level } from "../unit";
import type { Line } from "./line";
import { compareTroubled } from "./matrix";

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

/** What the address asks of the list; `sort` is empty (worst first), `name`, `workers` (the most first) or a target's code. */
export interface SubUnitsAsked {
  readonly search: string;
  readonly sort: string;
}

/** The sub-units that a search leaves; by a target's code those lacking it come first. */
export function filterSubUnits(units: readonly SubUnit[], { search, sort }: SubUnitsAsked): SubUnit[] {
  const descending = sort.startsWith("-");
  const compare = comparison(descending ? sort.slice(1) : sort);
  return units
    .filter((unit) => search === "" || isFoundIn(`${unit.name} ${unit.code}`, search))
    .sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

function comparison(key: string): (a: SubUnit, b: SubUnit) => number {
  if (key === "")
    return (a, b) => rankOf(a) - rankOf(b) || lackingChairs(b) - lackingChairs(a) || compareTroubled(a, b);
  if (key === "name") return (a, b) => compareText(a.name, b.name);
  if (key === "workers")
    return (a, b) => (b.workers ?? -1) - (a.workers ?? -1) || compareText(a.name, b.name);
  return (a, b) => rankBy(a, key) - rankBy(b, key) || compareText(a.name, b.name);
}

function rankOf({ level }: SubUnit): number {
  return LEVELS.indexOf(level);
}

function lackingChairs({ chairs }: SubUnit): number {
  return Object.values(chairs).filter((linked) => !linked).length;
}

/** Worst first; a chair who is not linked is the worst there is. */
function rankBy({ chairs, lines }: SubUnit, target: string): number {
  const linked = own(chairs, target);
  if (linked !== undefined) return linked ? 1 : 0;
  const status = own(lines, target)?.result.status;
  return status === undefined ? Number.MAX_SAFE_INTEGER : compareWorstFirst(status, "NOT_MET");
}
