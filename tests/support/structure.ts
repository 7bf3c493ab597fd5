import { expect } from "vitest";
import { reorganise } from "@/lib/domain/reorganisation/reorganise";
import type { ReorganisationStep } from "@/lib/domain/reorganisation/step";
import type { NamedUnit, Structure, StructureChanges } from "@/lib/domain/reorganisation/structure";
import type { PlacementFact } from "@/lib/domain/unit";

export const DAYS = { on: "2025-07-01", today: "2026-01-10" };

function unit(code: string, said: Partial<NamedUnit> = {}): NamedUnit {
  const grassroots = code.startsWith("g");
  const level = code === "P" ? "PROVINCIAL" : grassroots ? "GRASSROOTS" : "UPPER";
  const kind = code === "P" ? "PROVINCE_FEDERATION" : grassroots ? "ENTERPRISE" : "DISTRICT_FEDERATION";
  return { code, name: `Đơn vị ${code}`, level, kind, from: null, to: null, ...said };
}

const always = (of: string, parent: string): PlacementFact => ({ unit: of, parent, from: null, to: null });

/** P above the districts A and B; g1, g2 in A, g3 in B. */
export const TREE: Structure = {
  units: [unit("P"), unit("A"), unit("B"), unit("g1"), unit("g2"), unit("g3")],
  placements: [always("A", "P"), always("B", "P"), always("g1", "A"), always("g2", "A"), always("g3", "B")],
};

export function withUnit(structure: Structure, code: string, said: Partial<NamedUnit>): Structure {
  return {
    ...structure,
    units: structure.units.map((each) => (each.code === code ? { ...each, ...said } : each)),
  };
}

export function placed(
  structure: Structure,
  code: string,
  places: readonly Omit<PlacementFact, "unit">[],
): Structure {
  const others = structure.placements.filter((place) => place.unit !== code);
  return { ...structure, placements: [...others, ...places.map((place) => ({ unit: code, ...place }))] };
}

export function done(steps: readonly ReorganisationStep[], structure = TREE, days = DAYS): StructureChanges {
  const { changes, refusals } = reorganise(structure, days, steps);
  expect(refusals).toEqual([]);
  return changes;
}

export function refused(steps: readonly ReorganisationStep[], structure = TREE, days = DAYS) {
  return reorganise(structure, days, steps).refusals.map(
    ({ step, code, unit: at }) => `${step} ${code} ${at}`,
  );
}

export const move = (units: readonly string[], to: string): ReorganisationStep => ({
  type: "move",
  units,
  to,
});
export const found = (code: string, parent = "P"): ReorganisationStep => ({
  ...{ type: "found", code, name: `Công đoàn ${code}`, level: "UPPER", kind: "COMMUNE_UNION", parent },
});
