import { describe, expect, it } from "vitest";
import { cataloguePlan } from "@/lib/domain/catalogue";
import type { Target } from "@/lib/domain/plan";
import { LARGEST_WEIGHT } from "@/lib/records/limits";
import { triedOf } from "./tried";

const PLAN = cataloguePlan(2021);

function target(code: string): Target {
  const found = PLAN.targets.find((each) => each.code === code);
  if (found === undefined) throw new Error(`There is no target ${code}`);
  return found;
}

const tried = (code: string, address: Record<string, string | string[]>) =>
  triedOf(PLAN, target(code), address);

/** As the form of U5 sends it when nothing was touched. */
const U5 = {
  ...{ tried: "1", shown: "count", level: "UPPER", measure: "count", activityType: "WEBSITE_ARTICLE" },
  ...{ minimum: "30", outlets: "WEB", scope: "own", countsFrom: "SUBMITTED", clause0op: "gte" },
  ...{ force: "MANDATORY", weight: "1" },
};

describe("what an address tries", () => {
  it("is nothing where it says nothing, or what there is", () => {
    for (const address of [{}, { minimum: "30" }, U5]) {
      const { differs, problems, ...rest } = tried("U5", address);
      expect([differs, problems, rest.target.measure]).toEqual([false, [], target("U5").measure]);
    }
  });

  it("is what it says, the rest as it was", () => {
    const { differs, target: after } = tried("U5", { minimum: "1.000", weight: "0,5" });
    expect(differs).toBe(true);
    expect(after).toMatchObject({ weight: 0.5, measure: { minimum: 1_000, outlets: ["WEB"] } });
  });

  it("is without what its form left empty", () => {
    const { outlets: _, ...without } = U5;
    expect(tried("U5", without).target.measure).not.toHaveProperty("outlets");
    expect(
      tried("P6c", {
        tried: "1",
        shown: "coverage",
        measure: "coverage",
        purpose: "CADRE_LINK",
        audience: "CHAIRS",
        minimumPercent: "95",
        scope: "subtree",
        weight: "1",
      }).target,
    ).toMatchObject({
      dueOn: null,
      measure: { minimumPercent: 95 },
    });
  });

  it("is a clause more, less or other", () => {
    const more = {
      ...U5,
      clause0of: "workers",
      clause0: "500",
      clause1of: "members",
      clause1op: "lt",
      clause1: "2.000",
    };
    expect(tried("U5", more).target.condition).toEqual([
      { attribute: "workers", op: "gte", value: 500 },
      { attribute: "members", op: "lt", value: 2_000 },
    ]);
    expect(tried("G1", { clause0: "300" }).target.condition).toEqual([
      { attribute: "workers", op: "gte", value: 300 },
    ]);
    expect(
      tried("G1", { tried: "1", shown: "appointments", measure: "appointments", minimum: "1", weight: "1" })
        .target.condition,
    ).toEqual([]);
  });

  it("is another measure, which begins with the least that asks for something", () => {
    expect(tried("U5", { ...U5, measure: "coverage" }).target.measure).toEqual({
      ...{ type: "coverage", purpose: "PUBLIC_PAGE", audience: "FULL_TIME_OFFICIALS" },
      ...{ minimumPercent: 100, scope: "own" },
    });
    expect(tried("U5", { ...U5, measure: "none" }).target.measure).toBeNull();
  });

  it("scales checkpoints that were left as they were, and takes others as they are typed", () => {
    const P1 = {
      ...U5,
      level: "PROVINCIAL",
      activityType: "SPECIAL_CAMPAIGN",
      countsFrom: "APPROVED",
      outlets: "",
    };
    const left = { ...P1, minimum: "6", schedule: "28/02: 1; 31/05: 2; 31/07: 3" };
    const cumulative = (address: Record<string, string>) => {
      const { measure } = tried("P1", address).target;
      return measure?.type === "count" ? measure.schedule?.map((each) => each.cumulative) : null;
    };
    expect(cumulative(left)).toEqual([2, 4, 6]);
    expect(cumulative({ ...left, schedule: "1/6:2" })).toEqual([2]);
    expect(cumulative({ ...left, schedule: "" })).toBeUndefined();
  });

  it("says at which field it cannot be taken, and keeps what was typed", () => {
    const wrong = { ...U5, minimum: "không", clause0of: "workers", clause0: "" };
    const { problems, typed, differs } = tried("U5", wrong);
    expect(differs).toBe(false);
    expect(problems.map(({ path }) => path)).toEqual(["clause0", "minimum"]);
    expect(typed?.minimum).toEqual(["không"]);
    expect(tried("U5", { ...U5, dueOn: "30/06/2021" }).problems).toEqual([
      { path: "dueOn", message: "target.dueOnWithoutMilestone" },
    ]);
    expect(tried("U5", { ...U5, weight: "1000000" }).problems).toEqual([
      { path: "weight", message: "number.tooLarge", figures: { most: LARGEST_WEIGHT } },
    ]);
    expect(tried("P1", { ...U5, schedule: "31/02: 1" }).problems[0]?.path).toBe("schedule");
  });
});
