import { groupedBy } from "../compliance/grouping";
import { NEEDS_ATTENTION, type StatusCounts } from "../compliance/order";
import type { Completion } from "../compliance/result";
import { compareText, isFoundIn } from "../text";
import { holdsOn, KINDS, type Kind, LEVELS, type Level } from "../unit";
import { compareTroubled, type MatrixSource, mandatoryStanding, targetsOf } from "./matrix";
import type { Paged } from "./paged";
import { sortAsked } from "./sorting";

/** A unit as the list of all units shows it. */
export interface ListedUnit {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly kind: Kind;
  /** Name of the unit above; null = none, or out of sight. */
  readonly under: string | null;
  readonly completion: Completion;
  readonly troubles: StatusCounts;
  /** The name before by which it was found. */
  readonly formerly?: string | undefined;
}

/** How a unit stands: in which trouble any of its MANDATORY targets is, or in none. */
export const STANDINGS = [...NEEDS_ATTENTION, "IN_ORDER"] as const;
export type UnitStanding = (typeof STANDINGS)[number];

export interface UnitListAsked {
  readonly search: string;
  readonly level: Level | null;
  readonly status: UnitStanding | null;
  /** Empty = the worst first, level by level; `name`, `kind`, `parent`, `troubles` (the worst first), `-` before it turns it around. */
  readonly sort: string;
}

/** Every unit that operates on the day. */
export function listedUnits({ plan, compliance, units }: MatrixSource): ListedUnit[] {
  const results = groupedBy(compliance.results, ({ unit }) => unit);
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const answered = new Set(compliance.units.map(({ unit }) => unit));
  const targets = new Map(LEVELS.map((level) => [level, targetsOf(plan, level)]));
  return units
    .filter((unit) => answered.has(unit.code) && holdsOn(unit, compliance.asOf))
    .map(({ code, name, level, kind, parent }) => ({
      code,
      name,
      level,
      kind,
      under: parent === null ? null : (names.get(parent) ?? null),
      ...mandatoryStanding(targets.get(level) ?? [], results.get(code) ?? []),
    }));
}

/**
 * @param formerly names before, by code, of units that were called what is searched for
 * @param kinds as their words follow one another
 */
export function filterUnits(
  units: readonly ListedUnit[],
  { search, level, status, sort }: UnitListAsked,
  formerly: ReadonlyMap<string, string> = new Map(),
  kinds: readonly Kind[] = KINDS,
): ListedUnit[] {
  const { by, direction } = sortAsked(sort);
  const compare = comparisons(kinds).get(by) ?? byLevel;
  return units
    .flatMap((unit) => {
      if (search === "" || isFoundIn(`${unit.name} ${unit.code}`, search)) return unit;
      const former = formerly.get(unit.code);
      return former === undefined ? [] : { ...unit, formerly: former };
    })
    .filter((unit) => level === null || unit.level === level)
    .filter((unit) => status === null || standsAt(unit, status))
    .sort((a, b) => direction * compare(a, b) || compareText(a.name, b.name));
}

function standsAt({ troubles }: ListedUnit, status: UnitStanding): boolean {
  return status === "IN_ORDER" ? Object.keys(troubles).length === 0 : (troubles[status] ?? 0) > 0;
}

type Comparison = (a: ListedUnit, b: ListedUnit) => number;

const byLevel: Comparison = (a, b) =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || compareTroubled(a, b);

function comparisons(kinds: readonly Kind[]): ReadonlyMap<string, Comparison> {
  return new Map<string, Comparison>([
    ["name", (a, b) => compareText(a.name, b.name)],
    ["kind", (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)],
    ["parent", (a, b) => compareText(a.under ?? "", b.under ?? "")],
    ["troubles", compareTroubled],
  ]);
}

/** The list of units, with a part of those found. */
export interface UnitListPage extends Paged<ListedUnit> {
  readonly asked: UnitListAsked;
  /** How many units of each level the reader sees. */
  readonly levels: Readonly<Record<string, number>>;
  /** How many units there are, of those below the province, that a mandatory target troubles. */
  readonly troubled: number;
}
