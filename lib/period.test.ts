import { expect, it } from "vitest";
import { formatPeriod, monthLabel, quarterLabel, weekdayLabel } from "./period";

it.each([
  ["2021", "năm 2021", "2021"],
  ["2021-Q1", "quý I/2021", "Q1 2021"],
  ["2021-Q4", "quý IV/2021", "Q4 2021"],
  ["2021-01", "tháng 1/2021", "January 2021"],
  ["2021-12", "tháng 12/2021", "December 2021"],
  ["2021-H2", "6 tháng cuối năm 2021", "second half of 2021"],
])("a period %s is called %s, in English %s", (period, vi, en) => {
  expect([formatPeriod(period, "vi"), formatPeriod(period, "en")]).toEqual([vi, en]);
});

it("names months and quarters", () => {
  expect(monthLabel(12, "vi")).toBe("T12");
  expect(quarterLabel(4, "vi")).toBe("Quý IV");
  expect(quarterLabel(2, "en")).toBe("Q2");
});

it("names weekdays from Monday on", () => {
  expect([1, 6, 7].map((weekday) => weekdayLabel(weekday, "vi"))).toEqual(["T2", "T7", "CN"]);
  expect([1, 6, 7].map((weekday) => weekdayLabel(weekday, "en"))).toEqual(["Mon", "Sat", "Sun"]);
});
