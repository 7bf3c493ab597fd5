import { describe, expect, test } from "vitest";
import {
  factsWith,
  grassroots,
  planWith,
  province,
  restrictedTo,
  target,
  upper,
} from "@/tests/support/facts";
import type { Force, Target } from "../plan";
import { computeCompliance } from "./compute";
import { ComplianceError, defaultDay, seriesDays } from "./day";

const GROUP = { type: "channels", purpose: "CADRE_LINK", minimum: 2 } as const;
const question = { year: 2021, asOf: "2021-09-30" };

function codeOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof ComplianceError) return error.code;
    throw error;
  }
  return "no error";
}

describe("which day is answered for", () => {
  const facts = factsWith({ units: [grassroots("G")] });
  test("a day after the year is the year's last, and the answer says so", () => {
    const plan = planWith([target(GROUP)]);
    const last = computeCompliance(plan, facts, { year: 2021, asOf: "2021-12-31" });
    expect(computeCompliance(plan, facts, { year: 2021, asOf: "2023-04-05" })).toEqual(last);
    expect(last.asOf).toBe("2021-12-31");
  });

  test("a day before the year, and a year without a plan, are errors", () => {
    expect(codeOf(() => computeCompliance(planWith([]), facts, { year: 2021, asOf: "2020-12-31" }))).toBe(
      "AS_OF_BEFORE_YEAR",
    );
    expect(codeOf(() => computeCompliance(null, facts, question))).toBe("PLAN_NOT_FOUND");
    expect(codeOf(() => computeCompliance(planWith([]), facts, { year: 2021, asOf: "2021-01-01" }))).toBe(
      "no error",
    );
  });

  test("without a day it is today, or the year's last", () => {
    expect(defaultDay(2021, "2021-05-06")).toBe("2021-05-06");
    expect(defaultDay(2021, "2024-05-06")).toBe("2021-12-31");
  });

  test("series are answered for month ends and the day itself, once", () => {
    expect(seriesDays(2024, "2024-03-15")).toEqual(["2024-01-31", "2024-02-29", "2024-03-15"]);
    expect(seriesDays(2021, "2021-02-28")).toEqual(["2021-01-31", "2021-02-28"]);
    expect(seriesDays(2021, "2022-02-28")).toHaveLength(12);
  });
});

describe("the lists of an answer", () => {
  const codes = ["b", "T10", "T2", "_x", "9"];
  const targets: Target[] = [
    ...codes.map((code) => target(GROUP, { code })),
    { ...target(GROUP, { code: "shown" }), measure: null },
    target(GROUP, { code: "U", level: "UPPER" }),
  ];
  const units = [
    upper("u"),
    grassroots("g10"),
    grassroots("g2"),
    grassroots("G", { to: "2021-01-01" }),
    province("P"),
  ];
  const answer = computeCompliance(planWith(targets), factsWith({ units }), question);

  test("are sorted by code point, with a row for every unit and measured target", () => {
    expect(answer.units.map(({ unit }) => unit)).toEqual(["G", "P", "g10", "g2", "u"]);
    expect(answer.targets.map((each) => each.target)).toEqual(["9", "T10", "T2", "U", "_x", "b"]);
    expect(answer.results.slice(0, 5).map(({ unit, target: code }) => [unit, code])).toEqual(
      ["9", "T10", "T2", "_x", "b"].map((code) => ["G", code]),
    );
    expect(answer.results).toHaveLength(16);
  });

  test("a unit to which nothing applies has an empty row", () => {
    const empty = { completion: { met: 0, applicable: 0 }, score: null, class: null };
    expect(answer.units.find(({ unit }) => unit === "G")).toEqual({ unit: "G", ...empty });
    expect(answer.units.find(({ unit }) => unit === "P")).toEqual({ unit: "P", ...empty });
  });

  test("asking for some units leaves their figures and rolls targets up over them", () => {
    const some = computeCompliance(planWith(targets), factsWith({ units }), {
      ...question,
      units: ["g2", "none"],
    });
    expect(some).toEqual(restrictedTo(answer, new Set(["g2"])));
    expect(some.targets.find((each) => each.target === "T2")).toEqual({
      target: "T2",
      applicable: 1,
      met: 0,
      metRate: 0,
    });
    expect(some.targets.find((each) => each.target === "U")).toEqual({
      target: "U",
      applicable: 0,
      met: 0,
      metRate: null,
    });
  });
});

describe("what enters completion and score", () => {
  const channels = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      code: `C${index}`,
      unit: "G",
      purpose: "CADRE_LINK" as const,
      opened: null,
      closed: null,
    }));
  const summary = (forces: Force[], open: number) => {
    const targets = forces.map((force, index) => target(GROUP, { code: `T${index}`, force }));
    const facts = factsWith({ units: [grassroots("G")], channels: channels(open) });
    return computeCompliance(planWith(targets), facts, question).units[0];
  };
  test.each([
    [["MANDATORY", "SOFT", "ENCOURAGED", "TRACKED"], 1, { met: 0, applicable: 1 }, 50],
    [["MANDATORY", "SOFT", "ENCOURAGED", "TRACKED"], 2, { met: 1, applicable: 1 }, 100],
    [["SOFT"], 1, { met: 0, applicable: 0 }, 50],
    [["ENCOURAGED", "TRACKED"], 2, { met: 0, applicable: 0 }, null],
  ] as const)("%j with %i of 2 groups", (forces, open, completion, score) => {
    expect(summary([...forces], open)).toMatchObject({ completion, score });
  });

  test("what nobody reported counts against; what is waived does not count", () => {
    const unknown = target(GROUP, { code: "A", condition: [{ attribute: "workers", op: "gte", value: 1 }] });
    const plan = planWith([unknown, target(GROUP, { code: "B" }), target(GROUP, { code: "C" })]);
    const overrides = [{ unit: "G", target: "C", required: null, waived: true }];
    const facts = factsWith({ units: [grassroots("G")], channels: channels(2), overrides });
    const { units, targets } = computeCompliance(plan, facts, question);
    expect(units[0]).toMatchObject({ completion: { met: 1, applicable: 2 }, score: 50, class: "Hoàn thành" });
    expect(targets.map(({ applicable, met, metRate }) => [applicable, met, metRate])).toEqual([
      [1, 0, 0],
      [1, 1, 1],
      [0, 0, null],
    ]);
  });
});
