import { describe, expect, test } from "vitest";
import { ARTICLES, articles, factsWith, planWith, province, target, upper } from "@/tests/support/facts";
import { computeCompliance } from "../compliance/compute";
import type { Measure } from "../measure";
import { isMeasured, type MeasuredTarget } from "../plan";
import { canBeTried, outlooksOf, scoresBetween, triedFigures } from "./what-if";

const units = [province("P"), ...["A", "B", "C", "D"].map((code) => upper(code))];
const NAMES = new Map(units.map(({ code }) => [code, `Đơn vị ${code}`]));
const facts = factsWith({
  units,
  activities: [
    articles("A", 9, "2021-02-01"),
    articles("B", 23, "2021-02-01"),
    articles("C", 22, "2021-02-01"),
    articles("D", 31, "2021-02-01"),
  ],
});

function measured(measure: Measure, given: Partial<MeasuredTarget> = {}): MeasuredTarget {
  const made = target(measure, { level: "UPPER", ...given });
  if (!isMeasured(made)) throw new Error("It measures nothing");
  return made;
}

function outlooks(asked: MeasuredTarget, asOf: string) {
  const compliance = computeCompliance(planWith([asked]), facts, { year: 2021, asOf });
  return outlooksOf(asked, compliance, NAMES);
}

describe("where a count of 30 ends", () => {
  test("is v × days of the year ÷ days gone, rounded down; who will lack most stands first", () => {
    // 273 of 365 days: 9 → 12, 22 → 29, 23 → 30.
    expect(
      outlooks(measured(ARTICLES), "2021-09-30").map(({ code, value, forecast, ends }) => [
        code,
        value,
        forecast,
        ends,
      ]),
    ).toEqual([
      ["A", 9, 12, "SHORT"],
      ["C", 22, 29, "SHORT"],
      ["B", 23, 30, "EXPECTED"],
      ["D", 31, 41, "THERE"],
    ]);
  });

  test("is no forecast any more on the last day of the year", () => {
    const ends = outlooks(measured(ARTICLES), "2021-12-31");
    expect(ends.map(({ forecast }) => forecast)).toEqual([null, null, null, null]);
    expect(ends.map(({ code, ends: end }) => `${code} ${end}`)).toEqual([
      "A SHORT",
      "C SHORT",
      "B SHORT",
      "D THERE",
    ]);
  });

  test("follows what is asked of the one unit", () => {
    const own = factsWith({
      ...facts,
      overrides: [{ unit: "A", target: "T", required: 12, waived: false }],
    });
    const asked = measured(ARTICLES);
    const compliance = computeCompliance(planWith([asked]), own, { year: 2021, asOf: "2021-09-30" });
    const first = outlooksOf(asked, compliance, NAMES).find(({ code }) => code === "A");
    expect(first).toMatchObject({ required: 12, forecast: 12, ends: "EXPECTED" });
  });
});

test("yes or no is not measured out", () => {
  const page = measured({ type: "channels", purpose: "PUBLIC_PAGE", minimum: 1 });
  expect(outlooks(page, "2021-09-30")).toEqual([]);
});

describe("what can be tried", () => {
  test("are the figures of the measure and the weight, each with how far its slider goes", () => {
    const planned = measured(ARTICLES);
    const tried = measured({ ...ARTICLES, minimum: 80 }, { weight: 2 });
    expect(triedFigures(planned, tried, {})).toEqual([
      { name: "minimum", planned: 30, tried: 80, typed: null, most: 80, step: 1 },
      { name: "weight", planned: 1, tried: 2, typed: null, most: 5, step: 0.5 },
    ]);
  });

  test("goes to 100 of a percentage, and holds what was typed", () => {
    const answers = measured({ type: "response", hours: 24, minimumPercent: 95 });
    expect(triedFigures(answers, answers, { minimumPercent: "abc" })).toEqual([
      { name: "hours", planned: 24, tried: 24, typed: null, most: 48, step: 1 },
      { name: "minimumPercent", planned: 95, tried: 95, typed: "abc", most: 100, step: 1 },
      { name: "weight", planned: 1, tried: 1, typed: null, most: 5, step: 0.5 },
    ]);
  });
});

test("scores that differ are told, the largest change first", () => {
  const asked = measured(ARTICLES);
  const day = { year: 2021, asOf: "2021-12-31" };
  const [before, after] = [30, 20].map((minimum) =>
    computeCompliance(planWith([{ ...asked, measure: { ...ARTICLES, minimum } }]), facts, day),
  );
  if (before === undefined || after === undefined) throw new Error("Nothing was computed");
  expect(
    scoresBetween(before, after, NAMES).map(({ code, before: was, after: is }) => [code, was, is]),
  ).toEqual([
    ["C", 73.3, 100],
    ["B", 76.7, 100],
    ["A", 30, 45],
  ]);
});

test("nothing of what is only tracked, or not measured at all, is tried", () => {
  expect(canBeTried(measured(ARTICLES))).toBe(true);
  expect(canBeTried(measured(ARTICLES, { force: "TRACKED" }))).toBe(false);
  expect(canBeTried({ ...measured(ARTICLES), measure: null })).toBe(false);
});
