import type { CivilDate } from "./calendar";
import type { Structure } from "./reorganisation/structure";
import { searchable } from "./text";
import { holdsOn, LEVEL_OF_KIND } from "./unit";
import type { Uncoded } from "./unit-codes";

/**
 * The code of each listed unit that is there already, else null: an upper-level unit is known by its name or code, wherever
 * it stands, a union by its name below the same one.
 */
export function presentUnits(
  units: readonly Uncoded[],
  structure: Structure,
  root: string,
  today: CivilDate,
): (string | null)[] {
  const { uppers, unions } = knownOn(structure, today);
  const isUpper = ({ kind }: Uncoded) => LEVEL_OF_KIND[kind] === "UPPER";
  const upper = units.map((unit) => (isUpper(unit) ? (uppers.get(searchable(unit.name)) ?? null) : null));
  return units.map((unit, at) => {
    if (isUpper(unit)) return upper[at] ?? null;
    const parent = unit.below === null ? root : upper[unit.below];
    return unions.get(placeOf(parent, unit.name)) ?? null;
  });
}

/** Codes of the units that operate: of upper-level ones by name and code, of unions by place and name. */
function knownOn({ units, placements }: Structure, today: CivilDate) {
  const above = new Map<string, string | null>();
  for (const place of placements) if (holdsOn(place, today)) above.set(place.unit, place.parent);
  const uppers = new Map<string, string>();
  const unions = new Map<string, string>();
  for (const unit of units.filter((each) => holdsOn(each, today))) {
    const { code, name, level } = unit;
    if (level === "UPPER") uppers.set(searchable(code), code).set(searchable(name), code);
    if (level === "GRASSROOTS") unions.set(placeOf(above.get(code), name), code);
  }
  return { uppers, unions };
}

function placeOf(parent: string | null | undefined, name: string): string {
  return `${parent ?? ""}/${searchable(name)}`;
}
