import { describe, expect, it } from "vitest";
import { DAYS, done, found, move, placed, refused, TREE, withUnit } from "@/tests/support/structure";
import type { ReorganisationStep } from "./step";

describe("moving", () => {
  it("ends the place on the day and begins another", () => {
    expect(done([move(["g1"], "B")]).placements).toEqual([
      {
        unit: "g1",
        before: [{ parent: "A", from: null, to: null }],
        after: [
          { parent: "A", from: null, to: "2025-07-01" },
          { parent: "B", from: "2025-07-01", to: null },
        ],
      },
    ]);
  });

  it.each(["2024-02-29", "2000-02-29", "2031-12-31", "2025-01-01"])(
    "on %s leaves the day before as it was",
    (on) => {
      const [change] = done([move(["g1"], "B")], TREE, { ...DAYS, on }).placements;
      expect(change?.after.map(({ parent, from, to }) => [parent, from, to])).toEqual([
        ["A", null, on],
        ["B", on, null],
      ]);
    },
  );

  it("of a unit that moved in June keeps what was before, and only cuts what holds", () => {
    const moved = placed(TREE, "g1", [
      { parent: "A", from: null, to: "2025-06-15" },
      { parent: "B", from: "2025-06-15", to: null },
    ]);
    expect(done([move(["g1"], "A")], moved).placements[0]?.after).toEqual([
      { parent: "A", from: null, to: "2025-06-15" },
      { parent: "B", from: "2025-06-15", to: "2025-07-01" },
      { parent: "A", from: "2025-07-01", to: null },
    ]);
    expect(refused([move(["g1"], "P")], moved, { ...DAYS, on: "2025-06-14" })).toEqual(["0 movesLater g1"]);
    expect(refused([move(["g1"], "P")], moved, { ...DAYS, on: "2025-06-15" })).toEqual([]);
  });

  it("on the day of an earlier move takes that one's place", () => {
    const moved = placed(TREE, "g1", [
      { parent: "A", from: null, to: DAYS.on },
      { parent: "B", from: DAYS.on, to: null },
    ]);
    expect(done([move(["g1"], "P")], moved).placements[0]?.after).toEqual([
      { parent: "A", from: null, to: DAYS.on },
      { parent: "P", from: DAYS.on, to: null },
    ]);
  });

  it("gives a unit that is nowhere a place from the day on", () => {
    expect(done([move(["g1"], "B")], placed(TREE, "g1", [])).placements[0]?.after).toEqual([
      { parent: "B", from: DAYS.on, to: null },
    ]);
  });

  it("is refused below oneself, below one that is below oneself, or where it is already", () => {
    expect(refused([move(["A"], "A")])).toEqual(["0 cycle A"]);
    expect(refused([move(["B"], "A"), move(["A"], "B")])).toEqual(["0 cycle B", "1 cycle A"]);
    expect(refused([move(["g1"], "A")])).toEqual(["0 unchanged g1"]);
  });

  it("is refused where a circle would close on a later day", () => {
    const later = placed(TREE, "B", [
      { parent: "P", from: null, to: "2026-03-01" },
      { parent: "A", from: "2026-03-01", to: null },
    ]);
    expect(refused([move(["A"], "B")], later)).toEqual(["0 cycle A"]);
  });

  it("may pass through a circle that the last step opens again", () => {
    expect(refused([move(["B"], "A"), move(["A"], "B"), move(["B"], "P")])).toEqual([]);
  });

  it.each([
    ["a unit that there is not", [move(["x"], "B")], "0 unknown x"],
    ["the PROVINCIAL unit", [move(["P"], "A")], "0 root P"],
    ["below a grassroots union", [move(["g1"], "g3")], "0 belowGrassroots g3"],
    ["one twice", [move(["g1", "g1"], "B")], "0 repeated g1"],
  ])("is refused for %s", (_, steps, why) => {
    expect(refused(steps)).toEqual([why]);
  });

  it("asks whether units operate on the day, not on another", () => {
    const ended = withUnit(TREE, "B", { to: DAYS.on });
    expect(refused([move(["g1"], "B")], ended)).toEqual(["0 notOperating B"]);
    expect(refused([move(["g1"], "B")], withUnit(TREE, "B", { to: "2025-07-02" }))).toEqual([]);
    expect(refused([move(["g1"], "B")], withUnit(TREE, "g1", { from: "2025-07-02" }))).toEqual([
      "0 notOperating g1",
    ]);
  });
});

describe("founding", () => {
  it("begins a unit on the day, in one place for good", () => {
    const { units, placements } = done([found("C")]);
    expect(units).toMatchObject([
      { code: "C", before: null, after: { from: DAYS.on, to: null, level: "UPPER" } },
    ]);
    expect(placements).toEqual([{ unit: "C", before: [], after: [{ parent: "P", from: null, to: null }] }]);
  });

  it("and moving what was founded that day is one place", () => {
    expect(done([found("C"), move(["C"], "A")]).placements[0]?.after).toEqual([
      { parent: "A", from: null, to: null },
    ]);
  });

  it("is refused for a code that is taken, a second PROVINCIAL unit, and below nothing", () => {
    expect(refused([found("A")])).toEqual(["0 codeTaken A"]);
    expect(refused([{ ...found("C"), level: "PROVINCIAL" } as ReorganisationStep])).toEqual([
      "0 secondRoot C",
    ]);
    expect(refused([found("C", "x")])).toEqual(["0 unknown x"]);
    expect(refused([found("A", "x")])).toEqual(["0 codeTaken A", "0 unknown x"]);
  });
});

describe("renaming", () => {
  const rename: ReorganisationStep = { type: "rename", unit: "A", name: "LĐLĐ thị xã A" };

  it("keeps the unit and its code, today or before", () => {
    const { units, placements, successions } = done([rename], TREE, {
      on: "2026-01-10",
      today: "2026-01-10",
    });
    expect(units).toMatchObject([{ code: "A", after: { name: "LĐLĐ thị xã A", from: null } }]);
    expect([placements, successions.added]).toEqual([[], []]);
  });

  it("is refused ahead of the day, and where it is the name", () => {
    expect(refused([rename], TREE, { on: "2026-01-11", today: "2026-01-10" })).toEqual(["0 renamedAhead A"]);
    expect(refused([{ ...rename, name: "Đơn vị A" }])).toEqual(["0 unchanged A"]);
  });
});
