import { describe, expect, it } from "vitest";
import { type LevelLeague, leagueView, type NamedPlace } from "./league";

function placed(nth: number, change: number | null): NamedPlace {
  return {
    ...{ unit: `U${nth}`, name: `Đơn vị ${String(nth).padStart(2, "0")}`, rank: nth, change, said: null },
    ...{ score: 100 - nth, class: null, completion: { met: 0, applicable: 0 } },
  };
}

/** Twenty places; those of even numbers have risen by as much, the others have fallen or were not there. */
const ROWS = Array.from({ length: 20 }, (_, index) => {
  const nth = index + 1;
  return placed(nth, nth % 2 === 0 ? nth : nth % 3 === 0 ? null : -nth);
});
const OTHERS = [placed(31, 13), placed(32, 0)];

const LEAGUE: LevelLeague = {
  blocks: false,
  groups: [
    { block: null, level: "UPPER", kind: "DISTRICT_FEDERATION", band: null, rows: ROWS },
    { block: null, level: "UPPER", kind: "SECTOR_UNION", band: null, rows: OTHERS },
  ],
  apart: Array.from({ length: 12 }, (_, index) => placed(41 + index, null)),
};

const unitsOf = (rows: readonly NamedPlace[]) => rows.map(({ unit }) => unit);
const units = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `U${from + index}`);

function viewOf(asked: { group?: string; search?: string; of?: string }) {
  return leagueView(LEAGUE, ["UPPER"], { level: "UPPER", group: null, search: "", of: "", ...asked });
}

describe("the page of the league", () => {
  it("shows the first ten of each group, and says how many there are", () => {
    const { groups, apart, found } = viewOf({});
    expect(groups.map(({ size, leaders, rows }) => [size, leaders, unitsOf(rows)])).toEqual([
      [20, 1, units(1, 10)],
      [2, 0, units(31, 32)],
    ]);
    expect([apart.size, unitsOf(apart.rows)]).toEqual([12, units(41, 50)]);
    expect(found).toBeNull();
  });

  it("shows a group that is asked for whole, and alone", () => {
    const { groups } = viewOf({ group: "DISTRICT_FEDERATION" });
    expect(groups.map(({ rows }) => unitsOf(rows))).toEqual([units(1, 20)]);
    expect(unitsOf(viewOf({ group: "apart" }).apart.rows)).toEqual(units(41, 52));
  });

  it.each([
    ["in the middle", "don vi 12", "U12", units(7, 17)],
    ["at the beginning", "don vi 02", "U2", units(1, 7)],
    ["at the end", "don vi 19", "U19", units(14, 20)],
  ])(
    "shows five at either side of whoever is looked for %s, and no other group",
    (_, search, unit, around) => {
      const { groups, found } = viewOf({ search });
      expect(found?.unit).toBe(unit);
      expect(groups.map(({ rows }) => unitsOf(rows))).toEqual([around]);
    },
  );

  it("shows the place of a unit that an address names, among five at either side, unless somebody looks for another", () => {
    const { groups, found } = viewOf({ of: "U10" });
    expect([found?.unit, groups.map(({ rows }) => unitsOf(rows))]).toEqual(["U10", [units(5, 15)]]);
    expect(viewOf({ of: "U10", search: "don vi 19" }).found?.unit).toBe("U19");
    expect(viewOf({ of: "NONE" })).toMatchObject({ found: null, groups: viewOf({}).groups });
  });

  it("finds who stands apart, and then shows no group", () => {
    const { groups, apart, found } = viewOf({ search: "đơn vị 52" });
    expect([found?.unit, groups, unitsOf(apart.rows)]).toEqual(["U52", [], units(47, 52)]);
  });

  it("names the five that rose most, of all groups, and nobody who did not rise", () => {
    expect(unitsOf(viewOf({}).improved)).toEqual(["U20", "U18", "U16", "U14", "U31"]);
    const still = { ...LEAGUE, groups: LEAGUE.groups.slice(1) };
    expect(unitsOf(leagueView(still, ["UPPER"], viewOf({}).asked).improved)).toEqual(["U31"]);
  });
});
