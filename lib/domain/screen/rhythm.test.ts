import { expect, test } from "vitest";
import { daysOfYear } from "../compliance/day";
import type { CumulativeSeries } from "../compliance/series";
import { rhythmOf } from "./rhythm";

/** A series of one unit to which something was added on some days. */
function series(required: number, added: Record<string, number>, asOf = "2021-09-30"): CumulativeSeries {
  let sum = 0;
  const points = daysOfYear(2021).map((on) => {
    sum += added[on] ?? 0;
    return { on, value: on <= asOf ? sum : null, pace: 0 };
  });
  return { units: 1, required, value: sum, forecast: 0, points };
}

const day = { year: 2021, asOf: "2021-09-30" };

test("the weeks are those of the calendar, cut to the year, and add up to the count", () => {
  const added = { "2021-01-01": 1, "2021-01-04": 2, "2021-01-10": 3, "2021-02-15": 4, "2021-09-29": 5 };
  const rhythm = rhythmOf(series(52, added), day);
  const weeks = rhythm?.weeks ?? [];
  expect(weeks).toHaveLength(53);
  expect(weeks[0]).toEqual({ number: 53, from: "2021-01-01", to: "2021-01-03", quantity: 1, over: false });
  expect(weeks[1]).toEqual({ number: 1, from: "2021-01-04", to: "2021-01-10", quantity: 5, over: true });
  expect(weeks.at(-1)).toMatchObject({ number: 52, from: "2021-12-27", to: "2021-12-31", quantity: null });
  expect(weeks.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)).toBe(15);
});

test("a week is missing when it is over: neither the present one nor one cut by the year is", () => {
  const every = Object.fromEntries(
    daysOfYear(2021)
      .filter((_, index) => index % 7 === 6)
      .map((on) => [on, 1]),
  );
  const { "2021-02-11": _, "2021-08-05": __, ...some } = every;
  expect(Object.keys(some)).toHaveLength(Object.keys(every).length - 2);
  const rhythm = rhythmOf(series(52, some), { ...day, asOf: "2021-09-28" });
  expect(rhythm?.weekly).toBe(true);
  expect(rhythm?.empty.map(({ number, from }) => [number, from])).toEqual([
    [6, "2021-02-08"],
    [31, "2021-08-02"],
  ]);
});

test("of what is asked for once a month the longest silence is told", () => {
  const added = { "2021-01-15": 1, "2021-02-20": 1, "2021-05-05": 1, "2021-06-16": 1, "2021-08-01": 1 };
  const rhythm = rhythmOf(series(12, added), day);
  expect(rhythm).toMatchObject({
    weekly: false,
    longest: { from: "2021-02-22", to: "2021-05-02", weeks: 10 },
  });
  expect(rhythmOf(series(24, {}, "2021-01-06"), { ...day, asOf: "2021-01-06" })?.longest).toBeNull();
});

test("neither of several units nor of what is asked for now and then is there a rhythm", () => {
  expect(rhythmOf({ ...series(52, {}), units: 2 }, day)).toBeNull();
  expect(rhythmOf(series(3, {}), day)).toBeNull();
});
