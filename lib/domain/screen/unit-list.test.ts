import { expect, it } from "vitest";
import { filterUnits, type ListedUnit, type UnitListAsked } from "./unit-list";

const ALL: UnitListAsked = { search: "", level: null, status: null, sort: "" };

function unit(name: string, more: Partial<ListedUnit> = {}): ListedUnit {
  const standing = { completion: { met: 1, applicable: 1 }, troubles: {} };
  return { code: name, name, level: "GRASSROOTS", kind: "ENTERPRISE", under: null, ...standing, ...more };
}

const UNITS = [
  unit("Đông", { under: "Bắc", troubles: { NO_DATA: 1 } }),
  unit("Tây", { under: "An", kind: "PUBLIC_BODY", troubles: { BEHIND: 1, NO_DATA: 1 } }),
  unit("Nam", { level: "UPPER", kind: "DISTRICT_FEDERATION", troubles: { NOT_MET: 1 } }),
  unit("Trung", { under: "Bắc" }),
];

const names = (asked: Partial<UnitListAsked>) =>
  filterUnits(UNITS, { ...ALL, ...asked }).map(({ name }) => name);

it.each([
  [{}, ["Nam", "Tây", "Đông", "Trung"]],
  [{ level: "GRASSROOTS" }, ["Tây", "Đông", "Trung"]],
  [{ status: "NO_DATA" }, ["Tây", "Đông"]],
  [{ status: "NOT_MET" }, ["Nam"]],
  [{ status: "IN_ORDER" }, ["Trung"]],
  [{ search: "dong" }, ["Đông"]],
  [{ sort: "troubles" }, ["Nam", "Tây", "Đông", "Trung"]],
  [{ sort: "-troubles" }, ["Trung", "Đông", "Tây", "Nam"]],
  [{ sort: "-kind" }, ["Tây", "Đông", "Trung", "Nam"]],
  [{ sort: "kind" }, ["Nam", "Đông", "Trung", "Tây"]],
  [{ sort: "parent" }, ["Nam", "Tây", "Đông", "Trung"]],
  [{ sort: "__proto__" }, ["Nam", "Tây", "Đông", "Trung"]],
] as const)("units asked for by %o", (asked, found) => {
  expect(names(asked)).toEqual(found);
});

it("sorts kinds as their words follow one another", () => {
  const kinds = ["PUBLIC_BODY", "ENTERPRISE", "DISTRICT_FEDERATION"] as const;
  const found = filterUnits(UNITS, { ...ALL, sort: "kind" }, new Map(), kinds);
  expect(found.map(({ name }) => name)).toEqual(["Tây", "Đông", "Trung", "Nam"]);
});
