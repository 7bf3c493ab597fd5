import { describe, expect, test } from "vitest";
import { ARTICLES, articles, factsWith, grassroots, resultOf, target } from "@/tests/support/facts";
import type { ActivityBucket } from "./facts";

const published = (quantity: number, on?: string) =>
  factsWith({ units: [grassroots("G")], activities: [articles("G", quantity, on)] });

describe("count against its pace (30 a year)", () => {
  test.each([
    [21, "2021-09-30", "BEHIND"], // 30 x 273 / 365 = 22.4, floored
    [22, "2021-09-30", "ON_TRACK"],
    [29, "2021-09-30", "ON_TRACK"],
    [30, "2021-09-30", "MET"],
    [31, "2021-09-30", "MET"],
    [0, "2021-01-12", "ON_TRACK"], // 30 x 12 / 365 < 1
    [0, "2021-01-13", "BEHIND"],
    [29, "2021-12-30", "ON_TRACK"], // 29.9, floored
    [28, "2021-12-30", "BEHIND"],
    [29, "2021-12-31", "NOT_MET"],
    [30, "2021-12-31", "MET"],
    [0, "2021-12-31", "NOT_MET"],
  ])("%i at %s: %s", (quantity, asOf, status) => {
    const result = resultOf(target(ARTICLES), published(quantity), "G", asOf);
    expect(result).toMatchObject({ status, value: quantity, required: 30, numerator: null, milestone: null });
    expect(result.progress).toBe(Math.min(1, quantity / 30));
  });

  test("a leap day is a day of pace", () => {
    const at = (asOf: string) =>
      resultOf(target({ ...ARTICLES, minimum: 366 }), published(60, asOf), "G", asOf).status;
    expect(at("2024-02-29")).toBe("ON_TRACK");
    expect(at("2024-03-01")).toBe("BEHIND");
  });
});

describe("count against a schedule of 3", () => {
  const schedule = [
    { monthDay: "02-28", cumulative: 1 },
    { monthDay: "05-31", cumulative: 2 },
    { monthDay: "07-31", cumulative: 3 },
  ];
  const scheduled = target({ ...ARTICLES, minimum: 3, schedule });
  test.each([
    [0, "2021-02-27", "ON_TRACK"],
    [0, "2021-02-28", "BEHIND"],
    [1, "2021-02-28", "ON_TRACK"],
    [1, "2021-05-30", "ON_TRACK"],
    [1, "2021-05-31", "BEHIND"],
    [2, "2021-07-31", "BEHIND"],
    [3, "2021-07-31", "MET"],
    [2, "2021-12-31", "NOT_MET"],
    [0, "2024-02-28", "BEHIND"],
  ])("%i at %s: %s", (quantity, asOf, status) => {
    const on = `${asOf.slice(0, 4)}-01-01`;
    expect(resultOf(scheduled, published(quantity, on), "G", asOf).status).toBe(status);
  });

  test.each([
    [5, 1, "2021-02-28", "BEHIND"], // ceil(1 x 5 / 3) = 2
    [5, 2, "2021-02-28", "ON_TRACK"],
    [5, 3, "2021-05-31", "BEHIND"], // ceil(2 x 5 / 3) = 4
    [5, 4, "2021-05-31", "ON_TRACK"],
    [1, 0, "2021-02-28", "BEHIND"], // ceil(1 x 1 / 3) = 1
    [1, 1, "2021-02-28", "MET"],
    [3, 1, "2021-02-28", "ON_TRACK"],
  ])("asked for %i instead, %i at %s: %s", (required, quantity, asOf, status) => {
    const overrides = [{ unit: "G", target: "T", required, waived: false }];
    const facts = { ...published(quantity), overrides };
    expect(resultOf(scheduled, facts, "G", asOf)).toMatchObject({ status, required });
  });
});

describe("which activities count", () => {
  const facts = (given: Partial<ActivityBucket>) =>
    factsWith({
      units: [grassroots("G")],
      activities: [{ ...articles("G", 2, "2021-05-01"), outlet: "WEB", ...given }],
    });
  test.each([
    ["SUBMITTED", "DRAFT", 0],
    ["SUBMITTED", "SUBMITTED", 2],
    ["SUBMITTED", "RETURNED", 0],
    ["SUBMITTED", "APPROVED", 2],
    ["SUBMITTED", "PUBLISHED", 2],
    ["SUBMITTED", "REJECTED", 0],
    ["APPROVED", "SUBMITTED", 0],
    ["APPROVED", "APPROVED", 2],
    ["APPROVED", "PUBLISHED", 2],
    ["APPROVED", "REJECTED", 0],
    ["PUBLISHED", "APPROVED", 0],
    ["PUBLISHED", "PUBLISHED", 2],
  ] as const)("counting from %s, one that is %s adds %i", (countsFrom, status, value) => {
    expect(resultOf(target({ ...ARTICLES, countsFrom }), facts({ status }), "G", "2021-06-30").value).toBe(
      value,
    );
  });

  test.each([
    [["WEB"], "WEB", 2],
    [["WEB"], "BAO", 0],
    [["WEB"], null, 0],
    [["BAO", "WEB"], "WEB", 2],
    [[], null, 2],
    [undefined, "BAO", 2],
  ])("at outlets %s, one at %s adds %i", (outlets, outlet, value) => {
    expect(resultOf(target({ ...ARTICLES, outlets }), facts({ outlet }), "G", "2021-06-30").value).toBe(
      value,
    );
  });

  test.each([
    ["2020-12-31", 0],
    ["2021-01-01", 2],
    ["2021-06-30", 2],
    ["2021-07-01", 0],
  ])("one of %s adds %i at 2021-06-30", (on, value) => {
    expect(resultOf(target(ARTICLES), facts({ on }), "G", "2021-06-30").value).toBe(value);
  });
});
