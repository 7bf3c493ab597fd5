import { describe, expect, it } from "vitest";
import { factsWith } from "@/tests/support/facts";
import type { Result, Status } from "../compliance/result";
import { summariseTargets } from "../compliance/rollup";
import type { Force, MeasuredTarget } from "../plan";
import type { Level } from "../unit";
import { compareTroubled, type MatrixSource, matrixOf, type PlacedUnit } from "./matrix";
import { askedColumns } from "./matrix-columns";
import { overviewView } from "./overview";

const ASKED = { titleEn: null, sentence: null, kinds: [], condition: [], weight: 1, dueOn: null } as const;

function target(code: string, level: Level, force: Force): MeasuredTarget {
  return { ...ASKED, code, title: code, level, force, measure: { type: "appointments", minimum: 1 } };
}

function unit(code: string, level: Level, parent: string | null, to: string | null = null): PlacedUnit {
  return { code, name: `Đơn vị ${code}`, level, kind: "ENTERPRISE", parent, from: null, to };
}

function result(of: string, code: string, status: Status): Result {
  const figures = { value: 0, required: 1, numerator: null, denominator: null, progress: 0, milestone: null };
  return { unit: of, target: code, status, ...figures };
}

/** A plan with codes of its own: nothing may know P1 or U5. */
const TARGETS = [
  target("X10", "UPPER", "MANDATORY"),
  target("X2", "UPPER", "TRACKED"),
  target("Z1", "GRASSROOTS", "ENCOURAGED"),
  target("Z2", "GRASSROOTS", "MANDATORY"),
  target("Z3", "GRASSROOTS", "TRACKED"),
  target("A1", "PROVINCIAL", "MANDATORY"),
];
const RESULTS = [
  result("PRO", "A1", "MET"),
  result("NORTH", "X10", "NOT_MET"),
  result("NORTH", "X2", "TRACKED"),
  result("SOUTH", "X10", "MET"),
  result("SOUTH", "X2", "TRACKED"),
  result("n1", "Z2", "MET"),
  result("n1", "Z1", "BEHIND"),
  result("n2", "Z2", "BEHIND"),
  result("n2", "Z1", "MET"),
  result("p1", "Z2", "NO_DATA"),
  result("gone", "Z2", "NOT_APPLICABLE"),
];
const SOURCE: MatrixSource = {
  plan: {
    year: 2021,
    title: "Kế hoạch",
    titleEn: null,
    documentNo: null,
    issuedOn: null,
    startsOn: null,
    endsOn: null,
    classes: [],
    classesEn: null,
    targets: TARGETS,
  },
  compliance: {
    year: 2021,
    asOf: "2021-09-30",
    results: RESULTS,
    units: ["PRO", "NORTH", "SOUTH", "n1", "n2", "p1", "gone"].map((code) => ({
      unit: code,
      completion: { met: 0, applicable: 0 },
      score: null,
      class: null,
    })),
    targets: summariseTargets(TARGETS, RESULTS),
  },
  units: [
    unit("PRO", "PROVINCIAL", null),
    unit("NORTH", "UPPER", "PRO"),
    unit("SOUTH", "UPPER", "PRO"),
    unit("n1", "GRASSROOTS", "NORTH"),
    unit("n2", "GRASSROOTS", "NORTH"),
    unit("p1", "GRASSROOTS", "PRO"),
    unit("gone", "GRASSROOTS", "NORTH", "2021-09-30"),
  ],
};

describe("the matrix of upper-level units", () => {
  const matrix = matrixOf(SOURCE, "UPPER");

  it("takes its columns from the plan: own targets by number, roll-ups duties first, tracked ones left out", () => {
    expect(matrix.own.map(({ code }) => code)).toEqual(["X2", "X10"]);
    expect(matrix.below.map(({ code }) => code)).toEqual(["Z2", "Z1"]);
  });

  it("rolls up the unions that operate below each unit, and those directly under the province apart", () => {
    const north = matrix.units.find(({ code }) => code === "NORTH");
    expect(north).toMatchObject({
      unions: 2,
      completion: { met: 0, applicable: 1 },
      troubles: { NOT_MET: 1 },
    });
    expect(north?.below.Z2).toMatchObject({ worst: "BEHIND", met: 1, applicable: 2 });
    expect(matrix.units.find(({ code }) => code === "SOUTH")?.below.Z2).toMatchObject({
      worst: null,
      applicable: 0,
    });
    expect(matrix.direct).toMatchObject({
      unit: "PRO",
      unions: 1,
      below: { Z2: { worst: "NO_DATA", met: 0, applicable: 1 } },
    });
  });

  it("ends with met / applicable of every column", () => {
    expect(matrix.totals).toMatchObject({ X10: { met: 1, applicable: 2 }, Z2: { met: 1, applicable: 3 } });
    expect(matrix.completion).toEqual({ met: 1, applicable: 2 });
  });
});

describe("the columns of a matrix", () => {
  const codes = (targets: readonly MeasuredTarget[]) => targets.map(({ code }) => code);

  it("are left out where they would stay empty, and named", () => {
    const unions = matrixOf(SOURCE, "GRASSROOTS");
    expect(unions.units.map(({ code, under }) => [code, under])).toEqual([
      ["n1", "Đơn vị NORTH"],
      ["n2", "Đơn vị NORTH"],
      ["p1", "Đơn vị PRO"],
    ]);
    const { view, unasked } = askedColumns(
      unions,
      unions.units.filter(({ code }) => code === "p1"),
    );
    expect([codes(view.own), codes(unasked)]).toEqual([["Z2"], ["Z1", "Z3"]]);
  });

  it("of the unions below stand for those directly under the province too", () => {
    const upper = matrixOf(SOURCE, "UPPER");
    const south = upper.units.filter(({ code }) => code === "SOUTH");
    expect(codes(askedColumns(upper, south).view.below)).toEqual(["Z2"]);
    expect(codes(askedColumns({ ...upper, direct: null }, south).unasked)).toEqual(["Z2", "Z1"]);
  });
});

it("the overview names whom to call, and the units above unions without a reporter", () => {
  const view = overviewView({ ...SOURCE, facts: factsWith({}) });
  expect(view.attention.map(({ code, lines }) => [code, lines.map(({ target: of }) => of.code)])).toEqual([
    ["NORTH", ["X10"]],
  ]);
  expect(view.unitStandings).toEqual(["NOT_MET", "MET"]);
  expect(view.province).toBe("PRO");
  expect(view.groups.flatMap(({ lines }) => lines.map(({ target: of }) => of.code))).toEqual(["A1"]);
});

it("the unions that have a reporter, that lack one and that are not known add up to those that must have one", () => {
  const results = RESULTS.map((each) =>
    each.unit === "n2" && each.target === "Z2" ? { ...each, status: "ON_TRACK" as const } : each,
  );
  const compliance = { ...SOURCE.compliance, results };
  const { reporters } = overviewView({ ...SOURCE, compliance, facts: factsWith({}) });
  const { NOT_APPLICABLE: _, ...counts } = reporters?.counts ?? {};
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  expect((reporters?.lacking ?? 0) + (reporters?.unknown ?? 0) + (counts.MET ?? 0)).toBe(all);
  expect(reporters?.lackingUnder).toContain("Đơn vị NORTH");
});

it("those whom to call stand in the matrix's order, also where they are in the same trouble", () => {
  const names = new Map([
    ["NORTH", "LĐLĐ TP Châu Đốc"],
    ["SOUTH", "LĐLĐ huyện Tri Tôn"],
  ]);
  const source = {
    ...SOURCE,
    units: SOURCE.units.map((each) => ({ ...each, name: names.get(each.code) ?? each.name })),
    compliance: {
      ...SOURCE.compliance,
      results: RESULTS.map((each) => (each.target === "X10" ? { ...each, status: "BEHIND" as const } : each)),
    },
  };
  const called = overviewView({ ...source, facts: factsWith({}) }).attention;
  const rows = [...matrixOf(source, "UPPER").units].sort(compareTroubled);
  expect(called.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
  expect(called.map(({ code }) => code)).toEqual(["SOUTH", "NORTH"]);
});
