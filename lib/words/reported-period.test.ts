import { expect, it } from "vitest";
import { reportedPeriod } from "./reported-period";

it.each([
  ["2021", "2021-09-30", "9 tháng đầu năm 2021", "first 9 months of 2021"],
  ["2021-09-30", "2021-09-30", "9 tháng đầu năm 2021", "first 9 months of 2021"],
  ["2021", "2021-09-29", "từ đầu năm đến ngày 29/09/2021", "2021 up to 29/09/2021"],
  ["2021", "2021-01-31", "1 tháng đầu năm 2021", "January 2021"],
  ["2021", "2021-12-31", "năm 2021", "2021"],
  ["2021-Q3", "2021-09-15", "quý III/2021", "Q3 2021"],
])("a report of %s with figures of %s is called %s, in English %s", (period, asOf, vi, en) => {
  expect([reportedPeriod({ period, asOf }, "vi"), reportedPeriod({ period, asOf }, "en")]).toEqual([vi, en]);
});
