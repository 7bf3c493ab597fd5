import type { Completion, Status } from "../compliance/result";
import { own } from "../own";
import { compareText, isFoundIn } from "../text";
import { KINDS, type Kind } from "../unit";
import { standingOfAsked } from "./line";
import { compareTroubled, type MatrixUnit } from "./matrix";
import { byFigure, sortAsked } from "./sorting";

/** What the address asks of a matrix; empty parts ask nothing. */
export interface MatrixFilter {
  readonly search: string;
  readonly kind: Kind | null;
  readonly status: Status | null;
  readonly attentionOnly: boolean;
  /** Empty = worst first; `name`, `done` or a target's code: the least done first, with `-` before it the most. */
  readonly sort: string;
}

/** How many units there are of each kind, in the order of the kinds. */
export function kindCounts(units: readonly Pick<MatrixUnit, "kind">[]): { kind: Kind; count: number }[] {
  return KINDS.map((kind) => ({ kind, count: units.filter((unit) => unit.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
}

/** Whether any MANDATORY target of the unit is in trouble. */
export function needsAttention({ troubles }: Pick<MatrixUnit, "troubles">): boolean {
  return Object.keys(troubles).length > 0;
}

/** The units that the filter leaves, in its order. */
export function filterMatrix(units: readonly MatrixUnit[], filter: MatrixFilter): MatrixUnit[] {
  const { search, kind, status, attentionOnly, sort } = filter;
  return units
    .filter((unit) => search === "" || isFoundIn(`${unit.name} ${unit.code}`, search))
    .filter((unit) => kind === null || unit.kind === kind)
    .filter((unit) => status === null || standsAt(unit, status))
    .filter((unit) => !attentionOnly || needsAttention(unit))
    .sort(comparison(sort));
}

/** At one of its duties; what is only encouraged is never in trouble. */
function standsAt({ lines }: MatrixUnit, status: Status): boolean {
  return Object.values(lines).some(
    ({ target, result }) => target.force !== "ENCOURAGED" && result.status === status,
  );
}

function comparison(sort: string): (a: MatrixUnit, b: MatrixUnit) => number {
  if (sort === "") return compareTroubled;
  const { by, direction } = sortAsked(sort);
  if (by === "name") return (a, b) => direction * compareText(a.name, b.name);
  return byFigure((unit) => figureOf(unit, by), direction);
}

/** A column sorts by shares: a roll-up by that of its units, a target by that of what is asked of each unit. */
function figureOf(unit: MatrixUnit, key: string): number | null {
  if (key === "done") return shareMet(unit.completion);
  const [below, line] = [own(unit.below, key), own(unit.lines, key)];
  if (below !== undefined) return shareMet(below);
  return line === undefined ? null : standingOfAsked(line);
}

/** How much of what applies is met; null where nothing does. */
export function shareMet({ met, applicable }: Completion): number | null {
  return applicable === 0 ? null : met / applicable;
}
