import { describe, expect, it } from "vitest";
import { DAYS, done, found, move, placed, refused, TREE, withUnit } from "@/tests/support/structure";
import type { ReorganisationStep } from "./step";
import { changedBy, movedOn, reversed } from "./structure";

describe("merging", () => {
  it("ends units in another, with what is below them", () => {
    const { units, placements, successions } = done([{ type: "merge", units: ["A"], into: "B" }]);
    expect(units).toMatchObject([{ code: "A", after: { to: DAYS.on } }]);
    expect(placements.map(({ unit: moved, after: places }) => [moved, places.at(-1)?.parent])).toEqual([
      ["g1", "B"],
      ["g2", "B"],
    ]);
    expect(successions.added).toEqual([{ predecessor: "A", successor: "B", kind: "MERGED", on: DAYS.on }]);
  });

  it("into one that is founded the same day", () => {
    const { units } = done([found("C"), { type: "merge", units: ["A", "B"], into: "C" }]);
    expect(units.map(({ code, after: made }) => [code, made?.from, made?.to])).toEqual([
      ["A", null, DAYS.on],
      ["B", null, DAYS.on],
      ["C", DAYS.on, null],
    ]);
  });

  it("another province's federation ends in the one that lives on, which then has what was below it", () => {
    const other = placed(withUnit(TREE, "B", { kind: "PROVINCE_FEDERATION" }), "B", []);
    const { units, placements, successions } = done([{ type: "merge", units: ["B"], into: "P" }], other);
    expect(units).toMatchObject([{ code: "B", after: { to: DAYS.on } }]);
    expect(placements).toMatchObject([
      {
        unit: "g3",
        after: [
          { parent: "B", to: DAYS.on },
          { parent: "P", from: DAYS.on },
        ],
      },
      { unit: "B", before: [], after: [{ parent: "P", from: DAYS.on, to: null }] },
    ]);
    expect(successions.added).toMatchObject([{ predecessor: "B", successor: "P", kind: "MERGED" }]);
    expect(refused([{ type: "merge", units: ["A"], into: "P" }], other)).toEqual(["0 levelsDiffer A"]);
    expect(refused([{ type: "merge", units: ["B"], into: "A" }], other)).toEqual([]);
  });

  it("is refused across levels and into oneself", () => {
    expect(refused([{ type: "merge", units: ["g1"], into: "B" }])).toEqual(["0 levelsDiffer g1"]);
    expect(refused([{ type: "merge", units: ["B"], into: "B" }])).toEqual(["0 repeated B"]);
  });
});

describe("splitting", () => {
  const part = (code: string, units: string[]) => ({ code, name: code, kind: null, units });

  it("founds the parts where the unit was, and sends what is below to them", () => {
    const { units, placements, successions } = done([
      { type: "split", unit: "A", into: [part("A1", ["g1"]), part("A2", ["g2"])], keeps: false },
    ]);
    expect(units.map(({ code, after: made }) => [code, made?.level, made?.to])).toEqual([
      ["A", "UPPER", DAYS.on],
      ["A1", "UPPER", null],
      ["A2", "UPPER", null],
    ]);
    expect(placements.map((each) => [each.unit, each.after.at(-1)?.parent])).toEqual([
      ["g1", "A1"],
      ["g2", "A2"],
      ["A1", "P"],
      ["A2", "P"],
    ]);
    expect(successions.added.map(({ successor, kind }) => [successor, kind])).toEqual([
      ["A1", "SPLIT"],
      ["A2", "SPLIT"],
    ]);
  });

  it("is refused where something would stay below what ends, and for what is not below", () => {
    const into = [part("A1", ["g1"])];
    expect(refused([{ type: "split", unit: "A", into, keeps: false }])).toEqual(["0 unitsRemain g2"]);
    expect(refused([{ type: "split", unit: "A", into, keeps: true }])).toEqual([]);
    expect(refused([{ type: "split", unit: "A", into: [part("A1", ["g3"])], keeps: true }])).toEqual([
      "0 notBelow g3",
    ]);
  });
});

describe("closing", () => {
  it("a district is abolished once all below it have gone elsewhere", () => {
    const closing: ReorganisationStep = { type: "close", units: ["A"], to: null };
    expect(refused([closing])).toEqual(["0 unitsRemain g1"]);
    expect(refused([found("C"), move(["g1"], "C"), closing])).toEqual(["2 unitsRemain g2"]);
    expect(refused([found("C"), move(["g1", "g2"], "C"), closing])).toEqual([]);
    expect(refused([closing, found("C"), move(["g1", "g2"], "C")])).toEqual([]);
  });

  it("hands the rest over", () => {
    const { placements } = done([{ type: "close", units: ["A"], to: "B" }]);
    expect(placements.map((each) => [each.unit, each.after.at(-1)?.parent])).toEqual([
      ["g1", "B"],
      ["g2", "B"],
    ]);
  });

  it("counts what will begin later and leaves what has ended before", () => {
    const closing: ReorganisationStep = { type: "close", units: ["B"], to: null };
    expect(refused([closing], withUnit(TREE, "g3", { from: "2026-05-01" }))).toEqual(["0 unitsRemain g3"]);
    expect(refused([closing], withUnit(TREE, "g3", { to: DAYS.on }))).toEqual([]);
    expect(refused([closing], withUnit(TREE, "g3", { to: "2025-07-02" }))).toEqual(["0 unitsRemain g3"]);
  });

  it("is refused on the first day and after the end", () => {
    const closing: ReorganisationStep = { type: "close", units: ["g3"], to: null };
    expect(refused([closing], withUnit(TREE, "g3", { from: DAYS.on }))).toEqual(["0 beganThatDay g3"]);
    expect(refused([closing], withUnit(TREE, "g3", { from: "2025-06-30" }))).toEqual([]);
    expect(refused([closing], withUnit(TREE, "g3", { to: DAYS.on }))).toEqual(["0 notOperating g3"]);
    expect(done([closing], withUnit(TREE, "g3", { to: "2025-12-01" })).units[0]?.after?.to).toBe(DAYS.on);
  });
});

describe("another level or kind", () => {
  const convert: ReorganisationStep = {
    ...{ type: "convert", unit: "A", code: "A.2", name: null },
    ...{ level: "UPPER", kind: "COMMUNE_UNION" },
  };

  it("is a successor of its own code, below whom the others come", () => {
    const { units, placements, successions } = done([convert]);
    expect(
      units.map(({ code, after: made }) => [code, made?.name, made?.kind, made?.from, made?.to]),
    ).toEqual([
      ["A", "Đơn vị A", "DISTRICT_FEDERATION", null, DAYS.on],
      ["A.2", "Đơn vị A", "COMMUNE_UNION", DAYS.on, null],
    ]);
    expect(placements.map((each) => each.unit)).toEqual(["g1", "g2", "A.2"]);
    expect(successions.added).toEqual([{ predecessor: "A", successor: "A.2", kind: "RENAMED", on: DAYS.on }]);
  });

  it("is refused where nothing is another, or to a second PROVINCIAL unit", () => {
    expect(refused([{ ...convert, kind: "DISTRICT_FEDERATION" } as ReorganisationStep])).toEqual([
      "0 unchanged A",
    ]);
    expect(refused([{ ...convert, level: "PROVINCIAL" } as ReorganisationStep])).toEqual([
      "0 secondRoot A.2",
    ]);
    expect(
      refused([{ ...convert, level: "GRASSROOTS", kind: "ENTERPRISE" } as ReorganisationStep]),
    ).toContain("0 belowGrassroots A.2");
  });
});

describe("taking back", () => {
  const steps: readonly ReorganisationStep[] = [
    found("C"),
    move(["g1", "g2"], "C"),
    { type: "close", units: ["A"], to: null },
  ];

  it("gives what stood before", () => {
    const changes = done(steps);
    const changed = changedBy(TREE, changes);
    expect(movedOn(changed, reversed(changes))).toEqual([]);
    const back = changedBy(changed, reversed(changes));
    expect(movedOn(back, changes)).toEqual([]);
    expect(new Set(back.units)).toEqual(new Set(TREE.units));
    expect(new Set(back.placements)).toEqual(new Set(TREE.placements));
  });

  it("knows what was done to the same units since", () => {
    const changes = done(steps);
    const changed = changedBy(TREE, changes);
    const later = changedBy(changed, done([move(["g2"], "B")], changed, { ...DAYS, on: "2025-08-27" }));
    expect(movedOn(later, reversed(changes))).toEqual(["g2"]);
    expect(movedOn(withUnit(changed, "A", { name: "Khác" }), reversed(changes))).toEqual(["A"]);
  });
});
