import { describe, expect, test } from "vitest";
import {
  ARTICLES,
  articles,
  below,
  factsWith,
  grassroots,
  headcount,
  province,
  resultOf,
  target,
  upper,
} from "@/tests/support/facts";
import type { Measure } from "../measure";
import type { Clause, Force } from "../plan";
import type { Facts } from "./facts";

describe("step 1: to whom a target applies", () => {
  const workers: Clause = { attribute: "workers", op: "gte", value: 1000 };
  const groups: Clause = { attribute: "union_groups", op: "lt", value: 1 };
  const status = (condition: Clause[], rows: Facts["headcounts"], force: Force = "MANDATORY") =>
    resultOf(
      target({ type: "appointments", minimum: 1 }, { condition, force }),
      factsWith({ units: [grassroots("G")], headcounts: rows }),
      "G",
      "2021-06-30",
    );
  test.each([
    [999, "NOT_APPLICABLE"],
    [1000, "BEHIND"],
    [1001, "BEHIND"],
    [null, "NO_DATA"],
  ])("%s workers against 1,000: %s", (figure, expected) => {
    expect(status([workers], [headcount("G", "2021-01-01", { workers: figure })]).status).toBe(expected);
  });

  test("a figure holds from its day on, and an empty cell of the newest row is unknown", () => {
    const rows = (asOf: string, figure: number | null) => [
      headcount("G", "2020-01-01", { workers: 2000 }),
      headcount("G", asOf, { workers: figure }),
    ];
    expect(status([workers], rows("2021-06-30", 10)).status).toBe("NOT_APPLICABLE");
    expect(status([workers], rows("2021-07-01", 10)).status).toBe("BEHIND");
    expect(status([workers], rows("2021-06-30", null)).status).toBe("NO_DATA");
    expect(status([workers], []).status).toBe("NO_DATA");
  });

  test("one false clause decides, also beside an unknown one", () => {
    const row = [headcount("G", "2021-01-01", { workers: 999 })];
    expect(status([groups, workers], row).status).toBe("NOT_APPLICABLE");
    expect(status([workers, groups], row).status).toBe("NOT_APPLICABLE");
    expect(status([{ ...groups, value: 2 }], [headcount("G", "2021-01-01", { unionGroups: 1 })]).status).toBe(
      "BEHIND",
    );
    expect(status([groups], [headcount("G", "2021-01-01", { unionGroups: 1 })]).status).toBe(
      "NOT_APPLICABLE",
    );
  });

  test("an unknown clause leaves a tracked target tracked, with its value", () => {
    expect(status([workers], [], "TRACKED")).toMatchObject({
      status: "TRACKED",
      value: 0,
      required: 1,
      progress: null,
    });
  });

  test("what a clause decides carries nothing", () => {
    const nothing = { value: null, required: null, numerator: null, denominator: null, milestone: null };
    expect(status([workers], [])).toMatchObject({ ...nothing, progress: 0 });
    expect(status([workers], [headcount("G", "2021-01-01", { workers: 1 })])).toMatchObject({
      ...nothing,
      progress: null,
    });
  });

  test.each([
    [{ from: "2021-06-30" }, "BEHIND"],
    [{ from: "2021-07-01" }, "NOT_APPLICABLE"],
    [{ to: "2021-06-30" }, "NOT_APPLICABLE"],
    [{ to: "2021-07-01" }, "BEHIND"],
    [{ kind: "SYNDICATE" }, "NOT_APPLICABLE"],
  ] as const)("a unit with %o at 2021-06-30: %s", (given, expected) => {
    const asked = target({ type: "appointments", minimum: 1 }, { kinds: ["ENTERPRISE", "PUBLIC_BODY"] });
    const facts = factsWith({ units: [grassroots("G", given)] });
    expect(resultOf(asked, facts, "G", "2021-06-30").status).toBe(expected);
  });
});

describe("overrides", () => {
  const overridden = (
    measure: Measure,
    required: number | null,
    waived: boolean,
    facts: Partial<Facts> = {},
  ) =>
    resultOf(
      target(measure),
      factsWith({
        units: [grassroots("G")],
        overrides: [{ unit: "G", target: "T", required, waived }],
        ...facts,
      }),
      "G",
      "2021-12-31",
    );
  test("waived carries nothing", () => {
    expect(overridden(ARTICLES, null, true)).toEqual({
      unit: "G",
      target: "T",
      status: "WAIVED",
      value: null,
      required: null,
      numerator: null,
      denominator: null,
      progress: null,
      milestone: null,
    });
  });

  test("another requirement replaces the measure's", () => {
    expect(overridden(ARTICLES, 5, false, { activities: [articles("G", 5)] })).toMatchObject({
      status: "MET",
      required: 5,
    });
    expect(overridden(ARTICLES, 31, false, { activities: [articles("G", 30)] })).toMatchObject({
      status: "NOT_MET",
      required: 31,
    });
    const recency: Measure = { type: "recency", activityType: "PAGE_POST", maxDays: 14 };
    const latestActivities = [{ unit: "G", type: "PAGE_POST", on: "2021-12-01" }];
    expect(overridden(recency, 30, false, { latestActivities })).toMatchObject({ status: "MET", value: 30 });
    expect(overridden(recency, 29, false, { latestActivities })).toMatchObject({ status: "NOT_MET" });
  });

  test("a unit that does not operate is not waived but not asked", () => {
    expect(overridden(ARTICLES, null, true, { units: [grassroots("G", { to: "2021-12-01" })] }).status).toBe(
      "NOT_APPLICABLE",
    );
  });
});

describe("recency of at most 14 days", () => {
  const recency = target({ type: "recency", activityType: "PAGE_POST", maxDays: 14 });
  const posted = (...days: string[]) =>
    factsWith({
      units: [grassroots("G")],
      latestActivities: days.map((on) => ({ unit: "G", type: "PAGE_POST", on })),
    });
  test.each([
    [["2021-06-30"], 0, "MET"],
    [["2021-06-16"], 14, "MET"],
    [["2021-06-15"], 15, "BEHIND"],
    [["2020-06-30"], 365, "BEHIND"],
    [["2021-06-10", "2021-06-20"], 10, "MET"],
    [["2021-06-10", "2021-07-01"], 20, "BEHIND"],
    [[], null, "BEHIND"],
  ] as const)("posted %s, seen at 2021-06-30: %s days, %s", (days, value, status) => {
    const result = resultOf(recency, posted(...days), "G", "2021-06-30");
    expect(result).toMatchObject({ value, status, required: 14, progress: status === "MET" ? 1 : 0 });
  });

  test("on the year's last day it is decided", () => {
    expect(resultOf(recency, posted("2021-12-16"), "G", "2021-12-31").status).toBe("NOT_MET");
    expect(resultOf(recency, posted("2021-12-17"), "G", "2021-12-31").status).toBe("MET");
    expect(resultOf(recency, posted("2021-12-31"), "G", "2022-01-14").status).toBe("MET");
  });
});

describe("the shape of the answer", () => {
  test("a result for each unit and measured target of its level, and none for others", () => {
    const facts = factsWith({
      units: [upper("U"), province("P"), grassroots("G")],
      placements: [below("P", "U")],
    });
    expect(() => resultOf(target(ARTICLES), facts, "U", "2021-06-30")).toThrow("no result");
    expect(resultOf(target(ARTICLES, { level: "UPPER" }), facts, "U", "2021-06-30").status).toBe("BEHIND");
  });
});
