import { expect, test } from "vitest";
import { changedResults } from "./changed";
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
