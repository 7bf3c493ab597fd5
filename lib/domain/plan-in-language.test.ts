import { describe, expect, it } from "vitest";
import { cataloguePlan } from "./catalogue";
import { planIn } from "./plan-in-language";

const PLAN = cataloguePlan(2021);
const [FIRST, ...OTHERS] = PLAN.targets.map((target, nth) =>
  nth === 0 ? { ...target, titleEn: "Campaign" } : target,
);
const OWN = {
  ...{ ...PLAN, titleEn: "Our plan", classesEn: { "Hoàn thành tốt": "Good" } },
  targets: FIRST === undefined ? [] : [FIRST, ...OTHERS],
};

describe("a plan in the reader's language", () => {
  it("is itself where the federation gives no English, and in Vietnamese", () => {
    expect(planIn("en", PLAN)).toBe(PLAN);
    expect(planIn("vi", OWN)).toBe(OWN);
  });

  it("has the English titles and labels that the federation gives, and keeps all else", () => {
    const read = planIn("en", OWN);
    expect(read).toEqual({
      ...{ ...OWN, title: "Our plan", targets: [{ ...FIRST, title: "Campaign" }, ...OTHERS] },
      classes: PLAN.classes.map(([score, label]) => [score, label === "Hoàn thành tốt" ? "Good" : label]),
    });
    expect(read.targets[1]).toBe(OTHERS[0]);
  });
});
