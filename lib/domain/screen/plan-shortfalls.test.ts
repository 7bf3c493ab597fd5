import { expect, it } from "vitest";
import { cataloguePlan } from "../catalogue";
import type { Compliance, Result, Status } from "../compliance/result";
import { isApplicable, summariseTargets } from "../compliance/rollup";
import type { Plan } from "../plan";
import { planShortfalls } from "./plan-shortfalls";

const before = cataloguePlan(2022);

function resultOf(unit: string, target: string, status: Status, said: Partial<Result>): Result {
  const none = { value: null, required: null, numerator: null, denominator: null };
  return { unit, target, status, progress: null, milestone: null, ...none, ...said };
}

const results = [
  resultOf("TINH", "P2", "NOT_MET", { value: 10, required: 12 }),
  resultOf("TINH", "P3", "MET", { value: 24, required: 24 }),
  resultOf("A", "U5", "NOT_MET", { value: 10, required: 30 }),
  resultOf("B", "U5", "NOT_MET", { value: 5, required: 8 }),
  resultOf("C", "U5", "MET", { value: 30, required: 30 }),
  resultOf("D", "U5", "NOT_APPLICABLE", {}),
  resultOf("A", "U3", "NOT_MET", { numerator: 7, denominator: 10, required: 100 }),
  resultOf("A", "U1", "NO_DATA", {}),
  resultOf("A", "U4a", "BEHIND", { value: 0, required: 1 }),
];

const compliance: Compliance = {
  ...{ year: 2022, asOf: "2022-12-31", results, units: [] },
  targets: summariseTargets(before.targets, results.filter(isApplicable)),
};

function shortOf(after: Pick<Plan, "targets">) {
  return planShortfalls(before, compliance, after).targets.map(({ target, met, missing, proposed }) => [
    ...[target.code, `${met.met}/${met.applicable}`, missing, proposed],
  ]);
}

it("a year's shortfalls are what it ended without: how many met it, what was lacking in sum", () => {
  expect(shortOf(before)).toEqual([
    ["P2", "0/1", 2, 14],
    ["U3", "0/1", 3, null],
    ["U5", "1/3", 23, null],
  ]);
});

it("a minimum is proposed of the province's counts alone, while the plan asks for what was asked", () => {
  const targets = before.targets.map((target) =>
    target.code === "P2" && target.measure?.type === "count"
      ? { ...target, measure: { ...target.measure, minimum: 14 } }
      : target,
  );
  expect(shortOf({ targets })[0]).toEqual(["P2", "0/1", 2, null]);
  expect(shortOf({ targets: targets.filter(({ code }) => code !== "P2") }).length).toBe(2);
});
