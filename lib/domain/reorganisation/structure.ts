import type { CivilDate } from "../calendar";
import { holdsOn, type PlacementFact, type SuccessionFact, type UnitFact, type Validity } from "../unit";

export interface NamedUnit extends UnitFact {
  readonly name: string;
}

/** The federation's units, and where they were when. */
export interface Structure {
  readonly units: readonly NamedUnit[];
  readonly placements: readonly PlacementFact[];
}

/** A stretch of time below a parent, of a unit that is known. */
export type UnitPlace = Omit<PlacementFact, "unit">;

/** The rows of a unit, of its places and of successions that become others; null = there is none. */
export interface StructureChanges {
  readonly units: readonly {
    readonly code: string;
    readonly before: NamedUnit | null;
    readonly after: NamedUnit | null;
  }[];
  readonly placements: readonly {
    readonly unit: string;
    readonly before: readonly UnitPlace[];
    readonly after: readonly UnitPlace[];
  }[];
  readonly successions: {
    readonly added: readonly SuccessionFact[];
    readonly removed: readonly SuccessionFact[];
  };
}

/** What puts changes back. */
export function reversed({ units, placements, successions }: StructureChanges): StructureChanges {
  return {
    units: units.map(({ code, before, after }) => ({ code, before: after, after: before })),
    placements: placements.map(({ unit, before, after }) => ({ unit, before: after, after: before })),
    successions: { added: successions.removed, removed: successions.added },
  };
}

/** The structure once the rows are as they become. */
export function changedBy({ units, placements }: Structure, changes: StructureChanges): Structure {
  const changed = new Map(changes.units.map((each) => [each.code, each.after]));
  const moved = new Map(changes.placements.map((each) => [each.unit, each.after]));
  const fresh = changes.units.flatMap(({ before, after: made }) => (before === null && made ? [made] : []));
  return {
    units: [
      ...units.flatMap((each) => (changed.has(each.code) ? (changed.get(each.code) ?? []) : each)),
      ...fresh,
    ],
    placements: [
      ...placements.filter((place) => !moved.has(place.unit)),
      ...[...moved].flatMap(([code, places]) => places.map((place) => ({ unit: code, ...place }))),
    ],
  };
}

/** Units that are not, or not where, a change begins: something else was done to them since. */
export function movedOn({ units, placements }: Structure, changes: StructureChanges): string[] {
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const placesOf = placesByUnit(placements);
  const others = changes.units.filter(
    ({ code, before }) => textOf(unitOf.get(code)) !== textOf(before ?? undefined),
  );
  const elsewhere = changes.placements.filter(
    ({ unit, before }) => placesText(placesOf.get(unit) ?? []) !== placesText(before),
  );
  return [...new Set([...others.map(({ code }) => code), ...elsewhere.map(({ unit }) => unit)])];
}

/** Each unit's places. */
export function placesByUnit(placements: readonly PlacementFact[]): Map<string, readonly UnitPlace[]> {
  return new Map(
    [...Map.groupBy(placements, ({ unit }) => unit)].map(([unit, rows]) => [
      unit,
      rows.map(({ parent, from, to }) => ({ parent, from, to })),
    ]),
  );
}

/** Whom a unit is below on a day; null = nobody. */
export function parentOn(places: readonly UnitPlace[] | undefined, day: CivilDate): string | null {
  return places?.find((place) => holdsOn(place, day))?.parent ?? null;
}

function textOf(unit: NamedUnit | undefined): string {
  return unit === undefined ? "" : JSON.stringify([unit.name, unit.level, unit.kind, ...days(unit)]);
}

function placesText(places: readonly UnitPlace[]): string {
  return places
    .map((place) => JSON.stringify([place.parent, ...days(place)]))
    .toSorted()
    .join();
}

function days({ from, to }: Validity) {
  return [from, to];
}
