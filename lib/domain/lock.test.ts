import { expect, test } from "vitest";
import { type ClosedDays, closableYears, lockOn, PERIOD, periodSpan, periodsOf } from "./lock";

const LOCK = { id: "1", period: "2021-Q3", unit: null, closedAt: "", closedBy: null, reason: null };
const CLOSED: readonly ClosedDays[] = [{ first: "2021-07-01", past: "2021-10-01", lock: LOCK }];

test.each([
  [["2021-06-30"], false],
  [["2021-07-01"], true],
  [["2021-09-30"], true],
  [["2021-10-01"], false],
  [["2021-06-30", "2021-08-01"], true],
  [[], false],
])("of the days %j one is closed: %s", (days, closed) => {
  expect(lockOn(CLOSED, days)).toBe(closed ? LOCK : null);
});

test("the periods of a year are those that have begun, each written as the API takes it", () => {
  expect(periodsOf(2021, "2021-04-01")).toEqual([
    ...["2021", "2021-Q2", "2021-Q1"],
    ...["2021-04", "2021-03", "2021-02", "2021-01"],
  ]);
  expect(periodsOf(2020, "2021-04-01")).toHaveLength(17);
  expect(periodsOf(2020, "2021-04-01").every((period) => PERIOD.test(period))).toBe(true);
});

test.each([
  [[2021, 2022, 2023], "2026-11-26", [2026, 2025, 2024, 2023, 2022, 2021]],
  [[], "2026-11-26", [2026, 2025]],
  [[2027], "2026-11-26", [2026, 2025]],
])("with plans of %j, on %s every year between can be closed", (planned, today, years) => {
  expect(closableYears(planned, today)).toEqual(years);
});

test.each([
  ["2024", "2024-01-01", "2024-12-31"],
  ["2024-Q1", "2024-01-01", "2024-03-31"],
  ["2024-Q4", "2024-10-01", "2024-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
])("%s is from %s to %s", (period, from, to) => {
  expect(periodSpan(period)).toEqual({ from, to });
});
