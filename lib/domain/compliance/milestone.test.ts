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
import type { Measure } from "../measure";
import type { Facts } from "./facts";

const DUE = "2021-06-30";
const GROUP: Measure = { type: "channels", purpose: "CADRE_LINK", minimum: 1 };

function group(opened: string | null, closed: string | null = null, code = "C"): Facts["channels"][number] {
  return { code, unit: "U", purpose: "CADRE_LINK", opened, closed };
}

function at(asOf: string, channels: Facts["channels"], given: Partial<Facts> = {}, measure = GROUP) {
  const asked = target(measure, { level: "UPPER", dueOn: DUE });
  return resultOf(
    asked,
    factsWith({ units: [upper("U")], earliest: "2020-01-01", channels, ...given }),
    "U",
    asOf,
  );
}

describe("one group by 30 June 2021", () => {
  test.each([
    ["2021-06-30", "2021-06-30", "MET", "2021-06-30", "ON_TIME"],
    ["2021-07-01", "2021-07-01", "MET", "2021-07-01", "LATE"],
    ["2021-07-01", "2021-06-30", "NOT_MET", null, "MISSED"],
    ["2021-07-01", "2021-06-29", "ON_TRACK", null, "PENDING"], // floor(1 x 180 / 181) = 0
    ["2020-03-01", "2021-01-01", "MET", "2020-03-01", "ON_TIME"],
    ["2022-05-02", "2021-12-31", "NOT_MET", null, "MISSED"],
    ["2022-05-02", "2022-12-31", "MET", "2022-05-02", "LATE"],
  ])("opened %s, seen at %s: %s, %s, %s", (opened, asOf, status, reachedOn, verdict) => {
    expect(at(asOf, [group(opened)])).toMatchObject({
      status,
      milestone: { dueOn: DUE, reachedOn, verdict },
    });
  });

  test("losing it later changes the status, not the verdict", () => {
    expect(at("2021-12-31", [group("2021-06-01", "2021-08-01")])).toMatchObject({
      status: "NOT_MET",
      milestone: { reachedOn: "2021-06-01", verdict: "ON_TIME" },
    });
  });

  test("a group that was always there is reached on the federation's earliest date", () => {
    expect(at("2021-12-31", [group(null)]).milestone?.reachedOn).toBe("2020-01-01");
    expect(at("2021-12-31", [group(null)], { earliest: "2022-06-01" }).milestone?.reachedOn).toBe(
      "2021-12-31",
    );
    expect(at("2021-12-31", [group(null)], { earliest: null }).milestone?.reachedOn).toBe("2021-12-31");
  });

  test("only days on which the unit operates and the condition holds count", () => {
    const units = [upper("U", { from: "2021-07-05" })];
    expect(at("2021-12-31", [group("2021-01-01")], { units }).milestone?.reachedOn).toBe("2021-07-05");
    const asked = target(GROUP, {
      level: "UPPER",
      dueOn: DUE,
      condition: [{ attribute: "workers", op: "gte", value: 500 }],
    });
    const facts = factsWith({
      units: [upper("U")],
      earliest: "2020-01-01",
      channels: [group("2021-01-01")],
      headcounts: [
        headcount("U", "2020-01-01", { workers: 499 }),
        headcount("U", "2021-08-01", { workers: 500 }),
        headcount("U", "2021-10-01", { workers: null }),
      ],
    });
    expect(resultOf(asked, facts, "U", "2021-09-30").milestone).toEqual({
      dueOn: DUE,
      reachedOn: "2021-08-01",
      verdict: "LATE",
    });
    expect(resultOf(asked, facts, "U", "2021-12-31")).toMatchObject({
      status: "NO_DATA",
      progress: 0,
      milestone: { reachedOn: "2021-08-01", verdict: "LATE" },
    });
    expect(resultOf(asked, facts, "U", "2021-07-31")).toMatchObject({
      status: "NOT_APPLICABLE",
      milestone: null,
    });
  });

  test("waived and tracked results carry none, another requirement is the one to reach", () => {
    const waived = [{ unit: "U", target: "T", required: null, waived: true }];
    expect(at("2021-12-31", [group("2021-01-01")], { overrides: waived }).milestone).toBeNull();
    const two = [{ unit: "U", target: "T", required: 2, waived: false }];
    const groups = [group("2021-01-01"), group("2021-09-09", null, "D")];
    expect(at("2021-12-31", groups, { overrides: two }).milestone).toMatchObject({
      reachedOn: "2021-09-09",
      verdict: "LATE",
    });
    const tracked = target(GROUP, { level: "UPPER", dueOn: DUE, force: "TRACKED" });
    expect(resultOf(tracked, factsWith({ units: [upper("U")] }), "U", DUE)).toMatchObject({
      status: "TRACKED",
      milestone: null,
    });
  });
});

describe("pace towards a milestone", () => {
  const four: Measure = { type: "channels", purpose: "CADRE_LINK", minimum: 4 };
  const groups = (count: number) =>
    Array.from({ length: count }, (_, index) => group("2021-01-01", null, `C${index}`));
  test.each([
    [0, "2021-02-14", "ON_TRACK"], // 4 x 45 / 181 < 1
    [0, "2021-02-15", "BEHIND"],
    [1, "2021-02-15", "ON_TRACK"],
    [3, "2021-06-29", "ON_TRACK"],
    [2, "2021-06-29", "BEHIND"],
    [3, "2021-06-30", "NOT_MET"],
  ])("%i of 4 groups at %s: %s", (count, asOf, status) => {
    expect(at(asOf, groups(count), {}, four).status).toBe(status);
  });

  test("a milestone of a later year asks for nothing until that year begins, and is not final before", () => {
    const later = target(four, { level: "UPPER", dueOn: "2022-03-31" });
    const facts = factsWith({ units: [upper("U")] });
    expect(resultOf(later, facts, "U", "2021-12-31")).toMatchObject({
      status: "ON_TRACK",
      milestone: { verdict: "PENDING" },
    });
    expect(resultOf(later, facts, "U", "2022-03-30").status).toBe("BEHIND");
    expect(resultOf(later, facts, "U", "2022-03-31").status).toBe("NOT_MET");
  });

  test("without a milestone there is no pace: behind until the year's end", () => {
    const asked = target(GROUP, { level: "UPPER" });
    const facts = factsWith({ units: [upper("U")] });
    expect(resultOf(asked, facts, "U", "2021-01-01")).toMatchObject({ status: "BEHIND", milestone: null });
    expect(resultOf(asked, facts, "U", "2021-12-31").status).toBe("NOT_MET");
  });
});

describe("coverage reached in history", () => {
  const chairs: Measure = {
    type: "coverage",
    purpose: "CADRE_LINK",
    audience: "CHAIRS",
    minimumPercent: 100,
    scope: "subtree",
  };
  const facts = factsWith({
    units: [
      province("P"),
      upper("U"),
      grassroots("A"),
      grassroots("B", { from: "2021-05-01", to: "2021-08-01" }),
    ],
    placements: [below("P", "U"), below("U", "A"), below("U", "B", null, "2021-07-01")],
    channels: [{ code: "C", unit: "P", purpose: "CADRE_LINK", opened: "2021-03-01", closed: null }],
    chairLinks: [{ channel: "C", unit: "A", joined: "2021-02-01", left: "2021-07-15" }],
    earliest: "2021-01-01",
  });
  test.each([
    ["2021-02-28", null],
    ["2021-03-01", "2021-03-01"],
    ["2021-12-31", "2021-03-01"],
  ])("seen at %s it was reached on %s: the group had to open", (asOf, reachedOn) => {
    expect(
      resultOf(target(chairs, { level: "PROVINCIAL", dueOn: DUE }), facts, "P", asOf).milestone?.reachedOn,
    ).toBe(reachedOn);
  });

  test("a unit that leaves the tree no longer has to be reached", () => {
    const late = factsWith({
      ...facts,
      chairLinks: [{ channel: "C", unit: "A", joined: "2021-06-15", left: null }],
    });
    expect(
      resultOf(target(chairs, { level: "PROVINCIAL", dueOn: DUE }), late, "P", "2021-12-31").milestone,
    ).toEqual({
      dueOn: DUE,
      reachedOn: "2021-07-01",
      verdict: "LATE",
    });
  });

  test("a sum over headcounts is reached when the last figure becomes known", () => {
    const officials: Measure = { ...chairs, audience: "FULL_TIME_OFFICIALS", minimumPercent: 50 };
    const known = factsWith({
      ...facts,
      headcounts: [
        headcount("P", "2021-01-01", { fullTimeOfficials: 3 }),
        headcount("U", "2021-06-20", { fullTimeOfficials: 5 }),
      ],
      readings: [{ channel: "C", asOf: "2021-04-01", audience: "FULL_TIME_OFFICIALS", connected: 4 }],
    });
    expect(resultOf(target(officials, { level: "PROVINCIAL", dueOn: DUE }), known, "P", DUE)).toMatchObject({
      status: "MET",
      numerator: 4,
      denominator: 8,
      milestone: { reachedOn: "2021-06-20", verdict: "ON_TIME" },
    });
  });

  test("a chair in two groups at once is one chair, and stays connected while either link holds", () => {
    const groups = ["C", "D"].map((code) => ({
      ...facts.channels[0],
      code,
      opened: null,
    })) as Facts["channels"];
    const link = (channel: string, joined: string, left: string | null) => ({
      channel,
      unit: "A",
      joined,
      left,
    });
    const both = factsWith({
      ...facts,
      channels: groups,
      chairLinks: [
        link("C", "2021-02-01", "2021-06-01"),
        link("D", "2021-03-01", null),
        { channel: "C", unit: "B", joined: "2021-06-15", left: null },
      ],
    });
    const asked = target(chairs, { level: "PROVINCIAL", dueOn: DUE });
    expect(resultOf(asked, both, "P", "2021-02-28").milestone?.reachedOn).toBe("2021-02-01");
    const late = {
      ...both,
      units: both.units.map((unit) => (unit.code === "B" ? { ...unit, from: null } : unit)),
    };
    expect(resultOf(asked, late, "P", "2021-12-31").milestone?.reachedOn).toBe("2021-06-15");
  });

  test("each figure holds until the next, before which the whole was larger", () => {
    const members: Measure = { ...chairs, audience: "COMMITTEE_MEMBERS", scope: "own", minimumPercent: 50 };
    const shrinking = factsWith({
      ...facts,
      headcounts: [
        headcount("P", "2021-01-01", { committeeMembers: 19 }),
        headcount("P", "2021-05-01", { committeeMembers: 17 }),
        headcount("P", "2021-09-01", { committeeMembers: 99 }),
      ],
      readings: [
        { channel: "C", asOf: "2021-04-01", audience: "COMMITTEE_MEMBERS", connected: 9 },
        { channel: "C", asOf: "2021-06-01", audience: "COMMITTEE_MEMBERS", connected: 1 },
      ],
    });
    const asked = target(members, { level: "PROVINCIAL", dueOn: DUE });
    expect(resultOf(asked, shrinking, "P", "2021-12-31")).toMatchObject({
      status: "NOT_MET",
      numerator: 1,
      denominator: 99,
      milestone: { reachedOn: "2021-05-01", verdict: "ON_TIME" },
    });
  });
});
