import { describe, expect, test } from "vitest";
import { ARTICLES, articles, factsWith, grassroots, target } from "@/tests/support/facts";
import type { Measure } from "../measure";
import { curveOf } from "./curve";
import type { Facts } from "./facts";
import { neededPerMonth, projected } from "./gap";
import type { Result } from "./result";
import { ruleOf } from "./rules";
import { cumulativeSeries, cumulativeSum, dailySeries } from "./series";

const COVERAGE: Measure = {
  type: "coverage",
  purpose: "CADRE_LINK",
  audience: "CHAIRS",
  minimumPercent: 95,
  scope: "subtree",
};

const nothing: Result = {
  unit: "G",
  target: "T",
  status: "BEHIND",
  value: null,
  required: null,
  numerator: null,
  denominator: null,
  progress: 0,
  milestone: null,
};

describe("what is missing", () => {
  test.each([
    [ARTICLES, { value: 9, required: 30 }, 21],
    [ARTICLES, { value: 31, required: 30 }, 0],
    [COVERAGE, { numerator: 1462, denominator: 1540, required: 95 }, 1],
    [COVERAGE, { numerator: 1463, denominator: 1541, required: 95 }, 1],
    [COVERAGE, { numerator: 1464, denominator: 1541, required: 95 }, 0],
    [COVERAGE, { numerator: 147, denominator: 165, required: 100 }, 18],
    [COVERAGE, { numerator: null, denominator: null, required: 95 }, null],
    [ARTICLES, {}, null],
    [{ type: "recency", activityType: "PAGE_POST", maxDays: 14 }, { value: 20, required: 14 }, null],
  ] as const)("%#: %j %j", (measure, figures, missing) => {
    expect(ruleOf(measure).judge.missing({ ...nothing, ...figures })).toBe(missing);
  });

  test.each([
    [21, "2021-09-30", 7],
    [22, "2021-09-30", 8],
    [21, "2021-09-01", 7],
    [21, "2021-11-30", 21],
    [21, "2021-12-15", 21],
    [21, "2021-01-31", 2],
    [0, "2021-05-31", 0],
  ])("%i missing at %s need %i a month", (missing, asOf, perMonth) => {
    expect(neededPerMonth(missing, asOf)).toBe(perMonth);
  });

  test.each([
    [9, "2021-09-30", 12], // 9 x 365 / 273 = 12.03
    [0, "2021-09-30", 0],
    [1, "2021-01-01", 365],
    [1, "2024-02-29", 6], // 366 / 60 = 6.1
    [29, "2021-12-31", 29],
  ])("%i at %s end at %i", (value, asOf, forecast) => {
    expect(projected(value, Number(asOf.slice(0, 4)), asOf)).toBe(forecast);
  });
});

describe("series", () => {
  const facts: Facts = factsWith({
    units: [grassroots("G"), grassroots("H"), grassroots("X", { to: "2021-02-01" })],
    activities: [
      articles("G", 1, "2021-01-31"),
      articles("G", 1, "2021-02-01"),
      articles("H", 1, "2021-03-10"),
      articles("X", 1, "2021-01-05"),
    ],
    overrides: [{ unit: "H", target: "T", required: 43, waived: false }],
  });
  const question = { year: 2021, asOf: "2021-03-15" };

  test("a count adds values and requirements up over the units it applies to", () => {
    const series = cumulativeSeries({ ...target(ARTICLES), measure: ARTICLES }, facts, question);
    expect(series).toMatchObject({ units: 2, required: 73, value: 3, forecast: 14 });
    expect(series.points).toHaveLength(13);
    expect(series.points.slice(0, 4)).toEqual([
      { on: "2021-01-31", value: 1, pace: 6 }, // 73 x 31 / 365 = 6.2
      { on: "2021-02-28", value: 2, pace: 11 },
      { on: "2021-03-15", value: 3, pace: 14 },
      { on: "2021-03-31", value: null, pace: 18 },
    ]);
    expect(series.points.at(-1)).toEqual({ on: "2021-12-31", value: null, pace: 73 });
  });

  test("with a schedule the pace is the sum of the scaled schedules", () => {
    const measure = { ...ARTICLES, minimum: 3, schedule: [{ monthDay: "02-28", cumulative: 1 }] };
    const series = cumulativeSeries({ ...target(measure), measure }, facts, {
      ...question,
      units: ["G", "H"],
    });
    expect(series.points.map(({ pace }) => pace).slice(0, 2)).toEqual([0, 16]); // 1 + ceil(43 / 3)
    expect(
      cumulativeSeries({ ...target(measure), measure }, facts, { ...question, units: ["G"] }).required,
    ).toBe(3);
  });

  test("day by day a count steps where something was added, on whichever days its units are looked at", () => {
    const counted = { ...target(ARTICLES), measure: ARTICLES };
    const sum = cumulativeSum(counted, facts, question);
    expect(sum.stays).toEqual(
      ["G", "H"].map((unit) => ({ unit, span: { from: "2021-01-01", to: "2021-03-16" } })),
    );
    const added = [
      { on: "2021-03-10", quantity: 1 },
      { on: "2021-01-31", quantity: 1 },
      { on: "2021-02-01", quantity: 1 },
    ];
    const series = dailySeries(ARTICLES, sum, added, question);
    const months = cumulativeSeries(counted, facts, question);
    expect({ ...series, points: [] }).toEqual({ ...months, points: [] });
    expect(series.points).toHaveLength(365);
    expect(series.points.filter(({ on }) => months.points.some((month) => month.on === on))).toEqual(
      months.points,
    );
    expect(series.points.slice(29, 32).map(({ value }) => value)).toEqual([0, 1, 2]);
    expect(series.points.find(({ on }) => on === "2021-03-16")?.value).toBeNull();
  });

  test("other targets show their met rate at each month's end and at the day", () => {
    const asked = target({ type: "appointments", minimum: 1 });
    const appointments = [{ unit: "G", appointed: "2021-02-28", ended: "2021-03-15" }];
    expect(curveOf(asked, { ...facts, appointments }, question)).toMatchObject([
      { on: "2021-01-31", applicable: 3, met: 0, value: 0, pace: null },
      { on: "2021-02-28", applicable: 2, met: 1, value: 1, pace: null },
      { on: "2021-03-15", applicable: 2, met: 0, value: 0, pace: null },
    ]);
  });
});
