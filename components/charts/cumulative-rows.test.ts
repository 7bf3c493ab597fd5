import { describe, expect, it } from "vitest";
import { axisTicks, plotRows, topOf, turningPoints, yearDay } from "./cumulative-rows";

describe("the rows of a cumulative chart", () => {
  const points = [
    { on: "2021-01-31", value: 28, pace: 38 },
    { on: "2021-02-15", value: 40, pace: 56 },
    { on: "2021-02-28", value: null, pace: 72 },
  ];

  const plotted = { year: 2021, asOf: "2021-02-15", points, required: 450, value: 40, yearBefore: [] };

  it("begin at zero, join the forecast at the day asked about and end it with the year", () => {
    const rows = plotRows({ ...plotted, forecast: 320 });
    expect(rows.map(({ day }) => day)).toEqual([0, 31, 46, 59, 365]);
    expect(rows.map(({ actual }) => actual)).toEqual([0, 28, 40, null, null]);
    expect(rows.map(({ forecast }) => forecast)).toEqual([null, null, 40, null, 320]);
  });

  it("draw a steady pace without its rounding, and a schedule as it is", () => {
    const paces = (required: number) =>
      plotRows({ ...plotted, required, forecast: null }).map(({ pace }) => pace);
    expect(paces(450)).toEqual([0, (450 * 31) / 365, (450 * 46) / 365, (450 * 59) / 365]);
    expect(paces(300)).toEqual([0, 38, 56, 72]);
  });

  it("have the year before where it has a figure, from zero on, and the scale has room for it", () => {
    const yearBefore = [
      { on: "2021-01-31", value: 30 },
      { on: "2021-02-15", value: 700 },
    ];
    const rows = plotRows({ ...plotted, forecast: null, yearBefore });
    expect(rows.map(({ before }) => before)).toEqual([0, 30, 700, null]);
    expect(plotRows({ ...plotted, forecast: null }).map(({ before }) => before)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(topOf({ ...plotted, forecast: null, yearBefore })).toBe(700);
  });

  it("have no forecast where there is none", () => {
    const rows = plotRows({ ...plotted, forecast: null });
    expect(rows).toHaveLength(4);
    expect(rows.every(({ forecast }) => forecast === null)).toBe(true);
  });

  it("count days to their end", () => {
    expect([yearDay("2021-01-01"), yearDay("2021-12-31"), yearDay("2024-12-31")]).toEqual([1, 365, 366]);
  });
});

describe("the days of a cumulative chart", () => {
  const pad = (day: number) => String(day).padStart(2, "0");
  const dateOf = (day: number) => (day <= 31 ? `2021-01-${pad(day)}` : `2021-02-${pad(day - 31)}`);
  /** Two were added on 05/01 and three on the day asked about. */
  const valueOn = (day: number) => [0, 2, 5, null][[5, 40, 41].filter((from) => day >= from).length] ?? null;
  const days = (paceOn: (day: number) => number) =>
    Array.from({ length: 59 }, (_, index) => ({
      on: dateOf(index + 1),
      value: valueOn(index + 1),
      pace: paceOn(index + 1),
    }));
  const lines = { year: 2021, asOf: "2021-02-09", required: 30 };
  const kept = (paceOn: (day: number) => number) =>
    turningPoints({ ...lines, points: days(paceOn) }).map(({ on, value }) => [on, value]);

  it("are those before and after each addition: the line is flat between them", () => {
    expect(kept((day) => Math.floor((30 * day) / 365))).toEqual([
      ["2021-01-04", 0],
      ["2021-01-05", 2],
      ["2021-01-31", 2],
      ["2021-02-08", 2],
      ["2021-02-09", 5],
      ["2021-02-28", null],
    ]);
  });

  it("and before and after each step of a schedule", () => {
    const steps = kept((day) => (day < 46 ? 0 : 10)).map(([on]) => on);
    expect(steps).toEqual([
      "2021-01-04",
      "2021-01-05",
      "2021-01-31",
      "2021-02-08",
      "2021-02-09",
      "2021-02-14",
      "2021-02-15",
      "2021-02-28",
    ]);
  });
});

it.each([
  [3, [0, 1, 2, 3]],
  [30, [0, 5, 10, 15, 20, 25, 30]],
  [475, [0, 100, 200, 300, 400]],
  [501, [0, 100, 200, 300, 400, 500]],
  [1, [0, 1]],
])("an axis to %i has round ticks", (top, ticks) => {
  expect(axisTicks(top)).toEqual(ticks);
});
