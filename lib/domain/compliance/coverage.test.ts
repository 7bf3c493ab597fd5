import { describe, expect, test } from "vitest";
import {
  below,
  factsWith,
  grassroots,
  headcount,
  province,
  resultOf,
  target,
  upper,
} from "@/tests/support/facts";
import type { CoverageMeasure } from "../measure";
import type { Override } from "../plan";
import type { Facts } from "./facts";

const CHAIRS: CoverageMeasure = {
  type: "coverage",
  purpose: "CADRE_LINK",
  audience: "CHAIRS",
  minimumPercent: 95,
  tolerance: 2,
  scope: "subtree",
};
const DUE = "2021-06-30";

/** A province with grassroots unions G0, G1 … of which the first `linked` have their chair in the group. */
function federation(unions: number, linked: number): Facts {
  const codes = Array.from({ length: unions }, (_, index) => `G${index}`);
  return factsWith({
    units: [province("P"), ...codes.map((code) => grassroots(code))],
    placements: codes.map((code) => below("P", code)),
    channels: [{ code: "C", unit: "P", purpose: "CADRE_LINK", opened: null, closed: null }],
    chairLinks: codes
      .slice(0, linked)
      .map((unit) => ({ channel: "C", unit, joined: "2021-01-01", left: null })),
    earliest: "2021-01-01",
  });
}

function chairs(
  facts: Facts,
  asOf: string,
  measure: Partial<CoverageMeasure> = {},
  overrides: Override[] = [],
) {
  const asked = target({ ...CHAIRS, ...measure }, { level: "PROVINCIAL", dueOn: DUE });
  return resultOf(asked, { ...facts, overrides }, "P", asOf);
}

describe("about 95 % of the chairs, tolerance 2", () => {
  test.each([
    [100, 95, "2021-06-30", "MET"],
    [100, 94, "2021-06-30", "NEAR"],
    [100, 93, "2021-06-30", "NEAR"],
    [100, 92, "2021-06-30", "NOT_MET"],
    [1540, 1463, "2021-06-30", "MET"], // exactly 95 %
    [1540, 1462, "2021-06-30", "NEAR"],
    [1541, 1463, "2021-06-30", "NEAR"], // 94.94 %
    [100, 92, "2021-07-01", "NOT_MET"],
    [181, 171, "2021-06-29", "ON_TRACK"], // 95 x 180 / 181 = 94.475 % of 181 = 171 exactly
    [181, 170, "2021-06-29", "BEHIND"],
    [3, 3, "2021-01-02", "MET"],
    [1, 0, "2020-12-31", "ON_TRACK"],
  ])("of %i chairs %i at %s: %s", (unions, linked, asOf, status) => {
    expect(chairs(federation(unions, linked), asOf)).toMatchObject({
      status,
      value: null,
      required: 95,
      numerator: asOf < "2021-01-01" ? 0 : linked,
      denominator: unions,
    });
  });

  test("percentages with decimals are compared exactly", () => {
    expect(chairs(federation(1000, 975), DUE, { minimumPercent: 97.5 }).status).toBe("MET");
    expect(chairs(federation(1000, 974), DUE, { minimumPercent: 97.5, tolerance: 0.1 }).status).toBe("NEAR");
    expect(chairs(federation(1000, 973), DUE, { minimumPercent: 97.5, tolerance: 0.1 }).status).toBe(
      "NOT_MET",
    );
    expect(chairs(federation(3, 1), DUE, { minimumPercent: 33.33, tolerance: 0 }).status).toBe("MET");
    expect(chairs(federation(3, 1), DUE, { minimumPercent: 33.34, tolerance: 0 }).status).toBe("NOT_MET");
  });

  test("the tolerance goes with another requirement too, and without one there is no NEAR", () => {
    const fifty = [{ unit: "P", target: "T", required: 50, waived: false }];
    expect(chairs(federation(100, 48), DUE, {}, fifty)).toMatchObject({ status: "NEAR", required: 50 });
    expect(chairs(federation(100, 47), DUE, {}, fifty).status).toBe("NOT_MET");
    const one = [{ unit: "P", target: "T", required: 1, waived: false }];
    expect(chairs(federation(100, 0), DUE, {}, one).status).toBe("NEAR");
    expect(chairs(federation(100, 94), DUE, { tolerance: undefined }).status).toBe("NOT_MET");
  });

  test("without chairs it does not apply, and says so with zeros", () => {
    expect(chairs(federation(0, 0), DUE)).toMatchObject({
      status: "NOT_APPLICABLE",
      numerator: 0,
      denominator: 0,
      required: 95,
      progress: null,
      milestone: null,
    });
  });

  test("progress is a share of the requirement", () => {
    expect(chairs(federation(100, 19), DUE).progress).toBe(0.2);
    expect(chairs(federation(100, 96), DUE).progress).toBe(1);
  });
});

describe("which chairs are linked at 2021-06-30", () => {
  const linked = (links: Facts["chairLinks"], channels?: Facts["channels"]) => {
    const facts = federation(2, 0);
    return chairs({ ...facts, chairLinks: links, channels: channels ?? facts.channels }, DUE).numerator;
  };
  test.each([
    [{ joined: "2021-06-30", left: null }, 1],
    [{ joined: "2021-07-01", left: null }, 0],
    [{ joined: "2021-01-01", left: "2021-06-30" }, 0],
    [{ joined: "2021-01-01", left: "2021-07-01" }, 1],
  ])("a link of %o counts %i", (link, count) => {
    expect(linked([{ channel: "C", unit: "G0", ...link }])).toBe(count);
  });

  test("each once, whatever the groups; only in the owner's open groups of the purpose; only units in scope", () => {
    const link = (channel: string, unit: string) => ({ channel, unit, joined: "2021-01-01", left: null });
    const group = (code: string, given: object) => ({
      ...{ code, unit: "P", purpose: "CADRE_LINK" as const, opened: null, closed: null },
      ...given,
    });
    const channels = [
      group("C", {}),
      group("D", {}),
      group("shut", { closed: "2021-06-30" }),
      group("other", { purpose: "LEADERS_LINK" }),
      group("foreign", { unit: "G1" }),
    ];
    expect(linked([link("C", "G0"), link("D", "G0")], channels)).toBe(1);
    expect(linked([link("shut", "G0"), link("other", "G0"), link("foreign", "G0")], channels)).toBe(0);
    expect(linked([link("C", "P"), link("C", "unknown")], channels)).toBe(0);
  });
});

describe("coverage of people", () => {
  const OFFICIALS: CoverageMeasure = {
    type: "coverage",
    purpose: "CADRE_LINK",
    audience: "FULL_TIME_OFFICIALS",
    minimumPercent: 100,
    scope: "subtree",
  };
  const units = [province("P"), upper("U"), grassroots("G")];
  const placements = [below("P", "U"), below("U", "G")];
  const channels = [
    { code: "C", unit: "P", purpose: "CADRE_LINK", opened: "2021-02-01", closed: null },
    { code: "D", unit: "P", purpose: "CADRE_LINK", opened: null, closed: "2021-09-01" },
  ] as const;
  const headcounts = [
    headcount("P", "2021-01-01", { fullTimeOfficials: 34, committeeMembers: 30 }),
    headcount("U", "2021-01-01", { fullTimeOfficials: 4, committeeMembers: 19 }),
    headcount("G", "2021-01-01", { committeeMembers: 5, workers: 999, groupLeaders: 8 }),
  ];
  const reading = (channel: string, asOf: string, connected: number, audience = OFFICIALS.audience) =>
    ({ channel, asOf, connected, audience }) as Facts["readings"][number];
  const people = (given: Partial<Facts>, measure: Partial<CoverageMeasure> = {}, asOf = DUE) =>
    resultOf(
      target({ ...OFFICIALS, ...measure }, { level: "PROVINCIAL" }),
      factsWith({ units, placements, channels, headcounts, ...given }),
      "P",
      asOf,
    );

  test.each([
    ["FULL_TIME_OFFICIALS", 38],
    ["COMMITTEE_MEMBERS", 54],
    ["GROUP_LEADERS", 8],
    ["WORKERS", 999],
  ] as const)("%s in the subtree are %i", (audience, denominator) => {
    expect(people({}, { audience }).denominator).toBe(denominator);
  });

  test("one unknown figure makes the sum unknown; of units that do not count or operate it does not", () => {
    const without = (code: string) => ({ headcounts: headcounts.filter(({ unit }) => unit !== code) });
    const unknown = { status: "NO_DATA", numerator: null, denominator: null, required: 100, progress: 0 };
    expect(people(without("U"))).toMatchObject(unknown);
    expect(people(without("G"))).toMatchObject({ denominator: 38 });
    expect(people(without("G"), { audience: "WORKERS" })).toMatchObject(unknown);
    const closed = [province("P"), upper("U", { to: "2021-06-30" }), grassroots("G")];
    expect(people({ ...without("U"), units: closed })).toMatchObject({ denominator: 34 });
  });

  test.each([
    [[["C", "2021-06-30", 20]], 20],
    [[["C", "2021-07-01", 20]], 0],
    [[["C", "2021-01-05", 20]], 20],
    [
      [
        ["C", "2021-03-01", 20],
        ["C", "2021-06-01", 9],
      ],
      9,
    ],
    [
      [
        ["C", "2021-03-01", 20],
        ["D", "2021-03-01", 9],
      ],
      29,
    ],
    [
      [
        ["C", "2021-03-01", 30],
        ["D", "2021-03-01", 9],
      ],
      38,
    ],
    [[], 0],
  ] as const)("readings %j connect %i of 38", (readings, numerator) => {
    const facts = {
      readings: readings.map(([channel, asOf, connected]) => reading(channel, asOf, connected)),
    };
    expect(people(facts)).toMatchObject({ numerator, denominator: 38 });
  });

  test("a closed group and another audience connect nobody", () => {
    const readings = [reading("D", "2021-03-01", 9), reading("C", "2021-03-01", 9, "WORKERS")];
    expect(people({ readings }, {}, "2021-09-01").numerator).toBe(0);
    expect(people({ readings }, {}, "2021-08-31").numerator).toBe(9);
  });
});
