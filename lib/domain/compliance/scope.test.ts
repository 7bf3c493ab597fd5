import { describe, expect, test } from "vitest";
import { below, factsWith, grassroots, province, resultOf, target, upper } from "@/tests/support/facts";
import type { CountMeasure, Measure, MeasureScope } from "../measure";
import { createHierarchy } from "./hierarchy";

const COUNT: CountMeasure = {
  type: "count",
  activityType: "TV_PROGRAMME",
  minimum: 12,
  scope: "subtree",
  countsFrom: "APPROVED",
};
const units = [province("P"), upper("U"), upper("V"), grassroots("G")];

function programme(unit: string, on: string) {
  return { unit, type: "TV_PROGRAMME", outlet: null, status: "APPROVED", on, quantity: 1 } as const;
}

describe("a grassroots union that moved from U to V on 1 June", () => {
  const placements = [
    below("P", "U"),
    below("P", "V"),
    below("U", "G", null, "2021-06-01"),
    below("V", "G", "2021-06-01"),
  ];
  const activities = [
    programme("G", "2021-05-31"),
    programme("G", "2021-06-01"),
    programme("G", "2021-06-02"),
  ];
  const facts = factsWith({ units, placements, activities });
  test.each([
    ["subtree", "U", 1],
    ["subtree", "V", 2],
    ["direct", "U", 1],
    ["direct", "V", 2],
    ["own", "U", 0],
  ] as const)("in the %s of %s %i count: each where it was that day", (scope, unit, value) => {
    const asked = target({ ...COUNT, scope }, { level: "UPPER" });
    expect(resultOf(asked, facts, unit, "2021-12-30").value).toBe(value);
  });

  test.each([
    ["subtree", 3],
    ["direct", 0],
    ["own", 0],
  ] as const)("in the %s of the province %i count", (scope, value) => {
    const asked = target({ ...COUNT, scope }, { level: "PROVINCIAL" });
    expect(resultOf(asked, facts, "P", "2021-12-30").value).toBe(value);
  });

  test("nothing moves after the day asked about", () => {
    expect(resultOf(target(COUNT, { level: "UPPER" }), facts, "V", "2021-05-31").value).toBe(0);
  });
});

describe("where no placement holds", () => {
  const activities = ["2021-01-10", "2021-03-10", "2021-05-10", "2021-07-10"].map((on) => programme("G", on));
  const placements = [
    below("P", "U"),
    below("U", "G", "2021-02-01", "2021-04-01"),
    below("U", "G", "2021-06-01", "2021-07-01"),
  ];
  test("before, between and after its placements a unit is in no scope above, but in its own", () => {
    const facts = factsWith({ units, placements, activities });
    expect(resultOf(target(COUNT, { level: "PROVINCIAL" }), facts, "P", "2021-12-30").value).toBe(1);
    expect(resultOf(target(COUNT, { level: "UPPER" }), facts, "U", "2021-12-30").value).toBe(1);
    expect(resultOf(target(COUNT), facts, "G", "2021-12-30").value).toBe(4);
  });

  test("what is below it is cut off with it", () => {
    const facts = factsWith({
      units,
      placements: [below("P", "U", null, "2021-06-01"), below("U", "G")],
      activities,
    });
    expect(resultOf(target(COUNT, { level: "PROVINCIAL" }), facts, "P", "2021-12-30").value).toBe(3);
    expect(resultOf(target(COUNT, { level: "UPPER" }), facts, "U", "2021-12-30").value).toBe(4);
  });

  test("a stay below nobody is no parent", () => {
    const facts = factsWith({ units, placements: [below("P", "U"), below(null, "G")], activities });
    expect(resultOf(target(COUNT, { level: "PROVINCIAL" }), facts, "P", "2021-12-30").value).toBe(0);
  });
});

describe("units that close", () => {
  const placements = [below("P", "U"), below("U", "G")];
  const closing = [province("P"), upper("U", { to: "2021-03-01" }), grassroots("G", { to: "2021-05-01" })];
  test("placement alone decides the scope of a count, also under a parent that has ceased", () => {
    const activities = [
      programme("G", "2021-04-30"),
      programme("G", "2021-08-01"),
      programme("U", "2021-08-01"),
    ];
    const facts = factsWith({ units: closing, placements, activities });
    expect(resultOf(target(COUNT, { level: "PROVINCIAL" }), facts, "P", "2021-12-30").value).toBe(3);
  });

  test.each([
    ["2021-02-28", 1],
    ["2021-03-01", 1],
    ["2021-04-30", 1],
    ["2021-05-01", 0],
  ])("at %s the province has %i chairs below it", (asOf, denominator) => {
    const chairs: Measure = {
      type: "coverage",
      purpose: "CADRE_LINK",
      audience: "CHAIRS",
      minimumPercent: 95,
      scope: "subtree",
    };
    const facts = factsWith({ units: closing, placements });
    expect(resultOf(target(chairs, { level: "PROVINCIAL" }), facts, "P", asOf).denominator).toBe(denominator);
  });
});

describe("the tree over time", () => {
  test("two units that change places are each in the other's subtree in turn", () => {
    const tree = createHierarchy([
      below("P", "U", null, "2021-06-01"),
      below("V", "U", "2021-06-01"),
      below("U", "V", null, "2021-06-01"),
      below("P", "V", "2021-06-01"),
    ]);
    const owners = (scope: MeasureScope, date: string) => {
      const found: string[] = [];
      tree.forEachScopeOwner("V", scope, date, (owner) => found.push(owner));
      return found;
    };
    expect(owners("subtree", "2021-05-31")).toEqual(["V", "U", "P"]);
    expect(owners("subtree", "2021-06-01")).toEqual(["V", "P"]);
    expect(owners("direct", "2021-05-31")).toEqual(["U"]);
    expect(tree.stays("U", "subtree")).toEqual([
      { unit: "U", span: { from: "", to: "~" } },
      { unit: "V", span: { from: "", to: "2021-06-01" } },
    ]);
    expect(tree.parentAt("P", "2021-06-01")).toBeNull();
  });
});
