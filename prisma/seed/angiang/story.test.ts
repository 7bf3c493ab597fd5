import { describe, expect, test } from "vitest";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import { overviewOf } from "@/lib/domain/compliance/overview";
import type { Result } from "@/lib/domain/compliance/result";
import type { Plan } from "@/lib/domain/plan";
import { factsIn, planIn } from "@/tests/support/bundle-facts";
import { anGiang } from "./demo";
import { UPPERS } from "./uppers";

const bundle = anGiang("2026-10-05");

function on(asOf: string) {
  const year = Number(asOf.slice(0, 4));
  const plan = planIn(bundle, year) as Plan;
  const facts = factsIn(bundle, year);
  const compliance = computeCompliance(plan, facts, { year, asOf });
  const result = (unit: string, target: string) =>
    compliance.results.find((one) => one.unit === unit && one.target === target) as Result;
  const ofUppers = (target: string) => UPPERS.map(({ code }) => [code, result(code, target)] as const);
  return { result, ofUppers, compliance, overview: overviewOf(plan, compliance, facts.units) };
}

const figure = (one: Result) =>
  one.value === null && one.numerator !== null ? `${one.numerator}/${one.denominator}` : one.value;
const brief = (one: Result) => `${one.status} ${figure(one)}`;

describe("30/09/2021, as the screens were designed", () => {
  const september = on("2021-09-30");

  test("7 of 10 targets of the province, 10 of 15 units, 9 of 12 reporters", () => {
    const { province, upperUnits, reporters } = september.overview;
    expect([province.onCourse, province.applicable]).toEqual([7, 10]);
    expect(province.counts).toEqual({ MET: 5, ON_TRACK: 2, NEAR: 1, BEHIND: 1, NOT_MET: 1 });
    expect([upperUnits.inOrder, upperUnits.operating]).toEqual([10, 15]);
    expect(upperUnits.needAttention.toSorted()).toEqual(["CM", "LX", "TT", "VC", "YT"]);
    expect(reporters).toEqual({ met: 9, applicable: 12 });
  });

  test.each([
    ["P1", "MET 3"],
    ["P2", "BEHIND 7"],
    ["P3", "ON_TRACK 18"],
    ["P4", "ON_TRACK 39"],
    ["P5", "MET 2"],
    ["P6a", "MET 1"],
    ["P6b", "NOT_MET 84/86"],
    ["P6c", "NEAR 1437/1540"],
    ["P7", "MET 143/143"],
    ["P8", "MET 1"],
  ])("%s is %s", (target, expected) => {
    expect(brief(september.result("AG", target))).toBe(expected);
  });

  test("articles per unit, 356 in all, of which 311 are published", () => {
    const sent = Object.fromEntries(september.ofUppers("U5").map(([code, one]) => [code, one.value]));
    expect(sent).toEqual({
      ...{ TS: 34, CP: 31, GD: 30, CM: 28, CT: 27, CD: 26, TB: 25, KCN: 24, PT: 24, VC: 23, TC: 23 },
      ...{ AP: 22, YT: 18, TT: 12, LX: 9 },
    });
    const published = bundle.activities.filter(
      ({ unit, type, outlet, status, occurredOn }) =>
        type === "WEBSITE_ARTICLE" &&
        outlet === "WEB" &&
        status === "PUBLISHED" &&
        occurredOn > "2021" &&
        occurredOn <= "2021-09-30" &&
        !unit.includes("-"),
    );
    expect(published).toHaveLength(311);
  });

  test.each([
    ["LX", ["MET 1", "TRACKED 2", "MET 38/38", "MET 1", "MET 19/19", "NOT_MET 147/165", "BEHIND 9"]],
    ["TT", ["MET 1", "TRACKED 21", "MET 7/7", "MET 1", "NOT_MET 13/15", "NOT_MET 91/96", "BEHIND 12"]],
    ["CM", ["MET 1", "TRACKED 0", "BEHIND 41/43", "MET 1", "MET 19/19", "NOT_MET 149/150", "ON_TRACK 28"]],
    ["YT", ["MET 1", "TRACKED 11", "MET 12/12", "MET 1", "NO_DATA null", "MET 27/27", "BEHIND 18"]],
    ["TC", ["MET 1", "TRACKED 6", "NOT_APPLICABLE 0/0", "MET 1", "MET 17/17", "MET 100/100", "ON_TRACK 23"]],
  ])("%s, row of the matrix", (code, expected) => {
    const targets = ["U1", "U2", "U3", "U4a", "U4b", "U4c", "U5"];
    expect(targets.map((target) => brief(september.result(code, target)))).toEqual(expected);
  });

  test("Viên chức has no page, no post and no question", () => {
    const targets = ["U1", "U2", "U3"];
    expect(targets.map((target) => brief(september.result("VC", target)))).toEqual([
      "BEHIND 0",
      "TRACKED null",
      "NOT_APPLICABLE 0/0",
    ]);
  });

  test("groups of group leaders, workers reached, reporters", () => {
    const totals = september.compliance.targets.map(({ target, met, applicable }) => [
      target,
      `${met}/${applicable}`,
    ]);
    expect(Object.fromEntries(totals)).toMatchObject({ U6: "1144/1206", U7: "14/22", G1: "9/12" });
  });

  test("Long Xuyên recorded 43 activities", () => {
    const own = bundle.activities.filter(
      ({ unit, occurredOn }) => unit === "LX" && occurredOn > "2021" && occurredOn <= "2021-09-30",
    );
    expect(own).toHaveLength(43);
    const statuses = Object.groupBy(own, (one) => one.status);
    expect(Object.entries(statuses).map(([status, rows]) => `${status} ${rows?.length}`)).toEqual(
      expect.arrayContaining(["PUBLISHED 30", "APPROVED 9", "RETURNED 1", "REJECTED 1", "DRAFT 2"]),
    );
  });
});

describe("the milestone of the second quarter", () => {
  test("two units miss it", () => {
    const june = on("2021-06-30");
    const missed = ["U4a", "U4b", "U4c"].flatMap((target) =>
      june.ofUppers(target).filter(([, one]) => one.milestone?.verdict === "MISSED"),
    );
    expect(new Set(missed.map(([code]) => code))).toEqual(new Set(["LX", "TT"]));
  });

  test("who loses a chair later has still been on time", () => {
    const { milestone, status } = on("2021-09-30").result("CM", "U4c");
    expect([status, milestone?.verdict]).toEqual(["NOT_MET", "ON_TIME"]);
  });

  test("reached in 2022 it is missed in 2021 and late in 2022", () => {
    const verdict = (asOf: string) => on(asOf).result("LX", "U4c").milestone?.verdict;
    expect([verdict("2021-12-31"), verdict("2022-12-31")]).toEqual(["MISSED", "LATE"]);
    expect(on("2022-12-31").result("AG", "P6c").milestone?.verdict).toBe("LATE");
  });
});

describe("the years", () => {
  test("2021 ends with 11 of 12 television programmes", () => {
    expect(brief(on("2021-12-31").result("AG", "P2"))).toBe("NOT_MET 11");
  });

  test("2022 is strong: every target of the province and of the upper level is met", () => {
    const { province, upperUnits } = on("2022-12-31").overview;
    expect(province.counts).toEqual({ MET: 10 });
    expect(upperUnits.inOrder).toBe(15);
    expect(brief(on("2022-12-31").result("YT", "U5"))).toBe("MET 26");
  });

  test("in 2023 two units stay under 30 articles, and May Lúa Vàng is bound no more", () => {
    const end = on("2023-12-31");
    const under = end.ofUppers("U5").filter(([, one]) => (one.value ?? 0) < 30);
    expect(under.map(([code]) => code)).toEqual(["TC", "PT"]);
    expect(end.result("LX-005", "G1").status).toBe("NOT_APPLICABLE");
    expect(end.compliance.results.filter((one) => one.status === "WAIVED")).toHaveLength(1);
  });

  test.each(["2026-03-10", "2026-07-02", "2026-10-05"])("the present is alive on %s", (today) => {
    const plan = planIn(anGiang(today), 2026) as Plan;
    const facts = factsIn(anGiang(today), 2026);
    const { results } = computeCompliance(plan, facts, { year: 2026, asOf: today });
    const statuses = new Set(results.filter((one) => one.target === "U5").map((one) => one.status));
    expect(statuses).toContain("ON_TRACK");
    expect(statuses).toContain("BEHIND");
  });

  test("there is no plan between the story and the present", () => {
    expect(bundle.plans.map((plan) => plan.year)).toEqual([2021, 2022, 2023, 2026]);
    const due = bundle.targets.filter((row) => row.year === 2026 && row.dueOn !== null);
    expect(new Set(due.map((row) => row.dueOn))).toEqual(new Set(["2026-06-30"]));
  });
});
