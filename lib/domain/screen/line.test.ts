import { describe, expect, it } from "vitest";
import { ARTICLES, target } from "@/tests/support/facts";
import type { Result } from "../compliance/result";
import type { Measure } from "../measure";
import { groupLines, isYesNo, lineOf } from "./line";

const CHANNEL: Measure = { type: "channels", purpose: "CADRE_LINK", minimum: 1 };
const COVERAGE: Measure = {
  type: "coverage",
  purpose: "CADRE_LINK",
  audience: "CHAIRS",
  minimumPercent: 100,
  scope: "direct",
};

function result(more: Partial<Result>): Result {
  const none = {
    value: null,
    required: null,
    numerator: null,
    denominator: null,
    progress: null,
    milestone: null,
  };
  return { unit: "U", target: "T", status: "BEHIND", ...none, ...more };
}

describe("a line", () => {
  it("of a count says its pace, what is missing and what each month must bring", () => {
    const line = lineOf(target(ARTICLES), result({ value: 9, required: 30 }), 2021, "2021-09-30");
    expect(line).toMatchObject({ pace: 22, missing: 21, perMonth: 7, final: false });
  });

  it("has no pace and no months left on the year's last day", () => {
    const line = lineOf(target(ARTICLES), result({ value: 9, required: 30 }), 2021, "2021-12-31");
    expect(line).toMatchObject({ pace: null, missing: 21, perMonth: null, final: true });
  });

  it("of a milestone has a pace until its day, as an exact percentage for a coverage", () => {
    const due = target(COVERAGE, { dueOn: "2021-06-30" });
    const shares = result({ numerator: 40, denominator: 165, required: 100 });
    expect(lineOf(due, shares, 2021, "2021-06-29").pace).toBeCloseTo((100 * 180) / 181, 6);
    expect(lineOf(due, shares, 2021, "2021-06-30")).toMatchObject({ pace: null, missing: 125, final: true });
  });

  it("asks for nothing a month where nothing is missing or nothing is known", () => {
    expect(
      lineOf(target(ARTICLES), result({ value: 34, required: 30, status: "MET" }), 2021, "2021-09-30")
        .perMonth,
    ).toBeNull();
    expect(lineOf(target(ARTICLES), result({ status: "NO_DATA" }), 2021, "2021-09-30")).toMatchObject({
      missing: null,
      pace: null,
    });
  });

  it("is yes or no when one of a thing is asked for", () => {
    expect(isYesNo({ target: target(CHANNEL), result: result({ required: 1 }) })).toBe(true);
    expect(isYesNo({ target: target(CHANNEL), result: result({ required: 2 }) })).toBe(false);
    expect(isYesNo({ target: target(ARTICLES), result: result({ required: 1 }) })).toBe(false);
  });
});

it("lines group by what they are asked for: the year, each deadline, always", () => {
  const lines = [
    target(CHANNEL, { code: "A" }),
    target(COVERAGE, { code: "B", dueOn: "2021-12-31" }),
    target(CHANNEL, { code: "C", dueOn: "2021-06-30" }),
    target(ARTICLES, { code: "D" }),
  ].map((each) => lineOf(each, result({ target: each.code }), 2021, "2021-09-30"));
  const groups = groupLines(lines).map((group) => [
    group.kind,
    group.dueOn,
    group.lines.map(({ target: t }) => t.code),
  ]);
  expect(groups).toEqual([
    ["YEAR", null, ["D"]],
    ["DUE", "2021-06-30", ["C"]],
    ["DUE", "2021-12-31", ["B"]],
    ["STANDING", null, ["A"]],
  ]);
});
