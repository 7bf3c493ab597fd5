import { expect, test } from "vitest";
import { type ClosedDays, lockOn, PERIOD, periodsOf } from "./lock";

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
