import { expect, test } from "vitest";
import { ARTICLES, target } from "@/tests/support/facts";
import { leastEven, type RhythmicTarget } from "./year-calendar";

function rhythmic(code: string, required: number, silent: number, empty = 0): RhythmicTarget {
  const week = { number: 6, from: "2021-02-08", to: "2021-02-14", quantity: 0, over: true };
  const longest = silent === 0 ? null : { from: week.from, to: week.to, weeks: silent };
  return {
    target: target(ARTICLES, { code }),
    series: { kind: "CUMULATIVE", units: 1, value: 0, forecast: 0, required, points: [] },
    rhythm: { weekly: required >= 52, weeks: [], empty: Array.from({ length: empty }, () => week), longest },
  };
}

test("a week that is missing is told before a silence", () => {
  expect(leastEven([rhythmic("P2", 12, 12, 20), rhythmic("P4", 52, 1, 1)])?.target.code).toBe("P4");
});

test("else the longest silence that is longer than an even spread", () => {
  expect(leastEven([rhythmic("P3", 24, 3, 3), rhythmic("P2", 12, 12, 20)])?.target.code).toBe("P2");
  // 12 a year are one in 4,3 weeks.
  expect(leastEven([rhythmic("P2", 12, 4, 20)])).toBeUndefined();
  expect(leastEven([rhythmic("P2", 12, 5, 20)])?.target.code).toBe("P2");
});
