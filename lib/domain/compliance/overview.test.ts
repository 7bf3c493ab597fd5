import { describe, expect, test } from "vitest";
import {
  ARTICLES,
  articles,
  factsWith,
  grassroots,
  headcount,
  planWith,
  province,
  target,
  upper,
} from "@/tests/support/facts";
import type { ChannelsMeasure, Measure } from "../measure";
import { computeCompliance } from "./compute";
import { compareWorstFirst, rollUp } from "./order";
import { overviewOf, worstFirst } from "./overview";
import { STATUSES, type Status } from "./result";

const GROUP: ChannelsMeasure = { type: "channels", purpose: "CADRE_LINK", minimum: 1 };
const REPORTER: Measure = { type: "appointments", minimum: 1 };
const DAILY: Measure = { ...ARTICLES, minimum: 365 };

const plan = planWith([
  target(GROUP, { code: "P1", level: "PROVINCIAL" }),
  target(DAILY, { code: "P2", level: "PROVINCIAL", force: "SOFT" }),
  target(GROUP, { code: "P3", level: "PROVINCIAL", force: "ENCOURAGED" }),
  target({ ...GROUP, purpose: "LEADERS_LINK" }, { code: "P4", level: "PROVINCIAL" }),
  target(GROUP, { code: "U1", level: "UPPER" }),
  target(DAILY, { code: "U2", level: "UPPER", force: "SOFT" }),
  target(DAILY, { code: "U3", level: "UPPER" }),
  target(REPORTER, { code: "G1", condition: [{ attribute: "workers", op: "gte", value: 1000 }] }),
  target(REPORTER, { code: "G1b", force: "ENCOURAGED" }),
]);
const units = [
  province("P"),
  upper("A"),
  upper("B"),
  upper("C", { to: "2021-05-01" }),
  grassroots("G"),
  grassroots("H"),
];
const channel = (unit: string) =>
  ({ code: `C${unit}`, unit, purpose: "CADRE_LINK", opened: null, closed: null }) as const;
const facts = factsWith({
  units,
  activities: [articles("P", 273), articles("A", 273), articles("B", 272)],
  channels: [channel("P"), channel("A")],
  appointments: [{ unit: "G", appointed: "2021-01-01", ended: null }],
  headcounts: ["G", "H"].map((unit) => headcount(unit, "2021-01-01", { workers: 1000 })),
});
const question = { year: 2021, asOf: "2021-09-30" };

describe("the figures at the head of the overview", () => {
  const overview = overviewOf(plan, computeCompliance(plan, facts, question), units);
  test("the province's mandatory and soft targets that are met or on track", () => {
    expect(overview.province).toMatchObject({
      onCourse: 2,
      met: 1,
      applicable: 3,
      worst: "BEHIND",
      counts: { MET: 1, ON_TRACK: 1, BEHIND: 1 },
    });
  });

  test("upper-level units that operate, and those of them that need attention", () => {
    expect(overview.upperUnits).toEqual({ operating: 2, inOrder: 1, needAttention: ["B"] });
  });

  test("reporters are those of the mandatory duty at grassroots", () => {
    expect(overview.reporters).toEqual({ met: 1, applicable: 2 });
    const without = planWith(plan.targets.filter(({ code }) => code !== "G1"));
    expect(overviewOf(without, computeCompliance(without, facts, question), units).reporters).toBeNull();
  });

  test("only the units answered for are counted", () => {
    const some = computeCompliance(plan, facts, { ...question, units: ["A", "G"] });
    expect(overviewOf(plan, some, units)).toMatchObject({
      province: { onCourse: 0, applicable: 0 },
      upperUnits: { operating: 1, inOrder: 1, needAttention: [] },
      reporters: { met: 1, applicable: 1 },
    });
  });
});

describe("worst first", () => {
  test("sorts what is not applicable last", () => {
    expect([...STATUSES].sort(compareWorstFirst)).toEqual([
      "NOT_MET",
      "BEHIND",
      "NO_DATA",
      "NEAR",
      "ON_TRACK",
      "MET",
      "TRACKED",
      "WAIVED",
      "NOT_APPLICABLE",
    ]);
  });

  test("a roll-up shows the worst applicable status with counts", () => {
    const of = (...statuses: Status[]) => rollUp(statuses.map((status) => ({ status })));
    expect(of("MET", "NEAR", "NOT_APPLICABLE", "NEAR")).toEqual({
      worst: "NEAR",
      counts: { MET: 1, NEAR: 2, NOT_APPLICABLE: 1 },
      met: 1,
      applicable: 3,
    });
    expect(of("WAIVED", "TRACKED")).toMatchObject({ worst: null, applicable: 0 });
    expect(of()).toEqual({ worst: null, counts: {}, met: 0, applicable: 0 });
  });

  test("results of one status stay in the order of their targets", () => {
    const { results } = computeCompliance(plan, facts, { ...question, units: ["B"] });
    expect(worstFirst(results).map((each) => each.target)).toEqual(["U1", "U2", "U3"]);
  });
});
