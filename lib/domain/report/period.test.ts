import { describe, expect, it } from "vitest";
import { isReportPeriod, reportPeriodsOf, reportSpan } from "./period";

describe("what a report is about", () => {
  it.each([
    ["2021", "2021-01-01", "2021-12-31"],
    ["2021-H1", "2021-01-01", "2021-06-30"],
    ["2021-H2", "2021-07-01", "2021-12-31"],
    ["2021-Q3", "2021-07-01", "2021-09-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2021-09-15", "2021-01-01", "2021-09-15"],
  ])("%s lasts from %s to %s", (period, from, to) => {
    expect(isReportPeriod(period)).toBe(true);
    expect(reportSpan(period)).toEqual({ from, to });
  });

  it.each(["2021-H3", "2021-Q5", "2021-13", "2021-02-30", "0999", "quý 3", ""])(
    "“%s” is nothing",
    (period) => {
      expect(isReportPeriod(period)).toBe(false);
    },
  );

  it("is only what has begun", () => {
    expect(reportPeriodsOf(2021, "2021-08-10").slice(0, 4)).toEqual([
      "2021",
      "2021-H2",
      "2021-H1",
      "2021-Q3",
    ]);
    expect(reportPeriodsOf(2021, "2021-03-10")).not.toContain("2021-H2");
    expect(reportPeriodsOf(2021, "2021-10-01").slice(0, 3)).toEqual(["2021", "2021-09-30", "2021-H2"]);
  });
});
