import { expect, test } from "vitest";
import { changedResults, turnsBetween } from "./changed";
import type { Compliance, Result } from "./result";

const day = { year: 2021, asOf: "2021-09-30" };

function result(unit: string, value: number, status: Result["status"] = "BEHIND"): Result {
  const figures = { required: 30, numerator: null, denominator: null, progress: null, milestone: null };
  return { unit, target: "U5", status, value, ...figures };
}

function of(...results: Result[]): Compliance {
  return { ...day, results, units: [], targets: [] };
}

test("what has another value, status or total than before is told, a new status first", () => {
  const before = of(result("A", 1), result("B", 29), result("C", 3));
  const after = of(result("A", 2), result("B", 30, "MET"), result("C", 3), result("D", 0));
  expect(changedResults(before, after).map((each) => [each.after.unit, each.before?.value])).toEqual([
    ["B", 29],
    ["D", undefined],
    ["A", 1],
  ]);
  expect(changedResults(after, after)).toEqual([]);
});

test("what two days answer differently is lost, late, met, recovered or another figure", () => {
  const before = of(
    result("A", 30, "MET"),
    result("B", 9, "ON_TRACK"),
    result("C", 29, "BEHIND"),
    result("D", 3, "BEHIND"),
    result("E", 3),
    result("F", 0, "NOT_APPLICABLE"),
    result("G", 1, "TRACKED"),
  );
  const after = of(
    result("A", 29, "BEHIND"),
    result("B", 9, "BEHIND"),
    result("C", 30, "MET"),
    result("D", 9, "ON_TRACK"),
    result("E", 4),
    result("F", 5, "ON_TRACK"),
    result("G", 2, "TRACKED"),
  );
  const told = turnsBetween(before, after).map(({ unit, turn }) => `${unit} ${turn}`);
  expect(told).toEqual(["A LOST", "B LATE", "C MET", "D RECOVERED", "E FIGURE", "F OTHER"]);
  expect(turnsBetween(after, after)).toEqual([]);
  expect(turnsBetween(before, of()).every(({ turn }) => turn === "OTHER")).toBe(true);
});
