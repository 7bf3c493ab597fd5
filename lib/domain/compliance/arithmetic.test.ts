import { describe, expect, test } from "vitest";
import { ARTICLES, articles, factsWith, grassroots, resultOf, target } from "@/tests/support/facts";
import type { Measure } from "../measure";
import type { Target } from "../plan";
import { arithmeticOf } from "./arithmetic";
import type { Facts } from "./facts";

const CHAIRS: Measure = {
  type: "coverage",
  purpose: "CADRE_LINK",
  audience: "CHAIRS",
  minimumPercent: 50,
  scope: "own",
};

function working(measure: Measure, given: Partial<Target>, facts: Partial<Facts>, asOf: string) {
  const asked = target(measure, given);
  const result = resultOf(asked, factsWith({ units: [grassroots("G")], ...facts }), "G", asOf);
  return arithmeticOf(asked, result, Number(asOf.slice(0, 4)), asOf);
}

const published = (quantity: number) => ({ activities: [articles("G", quantity)] });

describe("the working behind a count", () => {
  test("behind its pace: pace, difference, missing, per month, forecast", () => {
    expect(working(ARTICLES, {}, published(9), "2021-09-30")).toEqual([
      {
        kind: "PACE",
        required: 30,
        elapsed: 273,
        total: 365,
        exact: (30 * 273) / 365,
        pace: 22,
        percent: false,
      },
      { kind: "DIFFERENCE", value: 9, pace: 22, difference: -13, percent: false },
      { kind: "MISSING", required: 30, value: 9, missing: 21 },
      { kind: "PER_MONTH", missing: 21, months: 3, perMonth: 7 },
      { kind: "FORECAST", value: 9, elapsed: 273, total: 365, forecast: 12 },
    ]);
  });

  test("met: nothing is missing; at the year's end nothing can be made up", () => {
    expect(working(ARTICLES, {}, published(30), "2021-09-30")).toEqual([]);
    expect(working(ARTICLES, {}, published(28), "2021-12-31")).toEqual([
      { kind: "MISSING", required: 30, value: 28, missing: 2 },
    ]);
  });

  test("a schedule shows its last checkpoint and its scaling", () => {
    const scheduled: Measure = { ...ARTICLES, minimum: 3, schedule: [{ monthDay: "02-28", cumulative: 1 }] };
    const overrides = [{ unit: "G", target: "T", required: 5, waived: false }];
    const lines = working(scheduled, {}, { ...published(1), overrides }, "2021-03-01");
    expect(lines.slice(0, 2)).toEqual([
      { kind: "SCHEDULE", monthDay: "02-28", cumulative: 1, required: 5, minimum: 3, pace: 2 },
      { kind: "DIFFERENCE", value: 1, pace: 2, difference: -1, percent: false },
    ]);
    expect(working(scheduled, {}, published(0), "2021-02-01")[0]).toMatchObject({ monthDay: null, pace: 0 });
  });

  test("tracked: nothing is missing, since nothing is compared; a share says how it came about", () => {
    expect(working(ARTICLES, { force: "TRACKED" }, published(9), "2021-12-31")).toEqual([]);
    expect(working(CHAIRS, { force: "TRACKED", dueOn: "2021-06-30" }, {}, "2021-01-31")).toEqual([
      { kind: "SHARE", numerator: 0, denominator: 1, percent: 0 },
    ]);
  });
});

describe("the working behind other measures", () => {
  test("a percentage towards its milestone keeps its decimals", () => {
    const lines = working(CHAIRS, { dueOn: "2021-06-30" }, {}, "2021-01-31");
    expect(lines).toEqual([
      { kind: "SHARE", numerator: 0, denominator: 1, percent: 0 },
      {
        kind: "PACE",
        required: 50,
        elapsed: 31,
        total: 181,
        exact: 1550 / 181,
        pace: 1550 / 181,
        percent: true,
      },
      { kind: "DIFFERENCE", value: 0, pace: 1550 / 181, difference: -1550 / 181, percent: true },
      { kind: "MISSING_OF_SHARE", required: 50, denominator: 1, needed: 1, numerator: 0, missing: 1 },
    ]);
  });

  test("groups towards a milestone are floored; without one there is no pace", () => {
    const groups: Measure = { type: "channels", purpose: "CADRE_LINK", minimum: 4 };
    expect(working(groups, { dueOn: "2021-06-30" }, {}, "2021-02-15")[0]).toMatchObject({
      kind: "PACE",
      pace: 1,
    });
    expect(working(groups, {}, {}, "2021-02-15")).toEqual([
      { kind: "MISSING", required: 4, value: 0, missing: 4 },
    ]);
  });

  test("recency shows its days, and nothing is shown where nothing is known", () => {
    const recency: Measure = { type: "recency", activityType: "PAGE_POST", maxDays: 14 };
    const posted = { latestActivities: [{ unit: "G", type: "PAGE_POST", on: "2021-06-01" }] };
    expect(working(recency, {}, posted, "2021-06-30")).toEqual([{ kind: "DAYS", value: 29, required: 14 }]);
    expect(working(recency, {}, {}, "2021-06-30")).toEqual([]);
    const waived = { overrides: [{ unit: "G", target: "T", required: null, waived: true }] };
    expect(working(ARTICLES, {}, waived, "2021-06-30")).toEqual([]);
  });
});
