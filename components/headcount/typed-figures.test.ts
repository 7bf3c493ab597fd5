import { describe, expect, it } from "vitest";
import { ALL_FIGURES } from "@/lib/domain/headcount";
import type { HeadcountLine } from "@/lib/domain/screen/headcount";
import { sentRow, unlikelyIn, withTyped } from "./typed-figures";

const LINE: HeadcountLine = {
  unit: { code: "LX-001", name: "CĐCS Công ty May Phù Sa", level: "GRASSROOTS", asked: ALL_FIGURES },
  last: {
    asOf: "2021-06-30",
    workers: 1_000,
    members: 870,
    fullTimeOfficials: 0,
    committeeMembers: null,
    unionGroups: 12,
    groupLeaders: 24,
  },
  onBehalf: false,
  seen: 3,
};

describe("typed figures", () => {
  it("forgets a row whose boxes are empty again", () => {
    const typed = withTyped(new Map(), "LX-001", "workers", "1.100");
    expect(withTyped(typed, "LX-001", "members", "900").get("LX-001")).toEqual({
      workers: "1.100",
      members: "900",
    });
    expect(withTyped(typed, "LX-001", "workers", " ").size).toBe(0);
  });

  it("sends what was typed, and what nobody touched as it was", () => {
    expect(sentRow(LINE, { workers: "1.100" }, ALL_FIGURES)).toEqual({
      row: {
        ...{ unit: "LX-001", seen: 3, workers: 1_100, members: 870, fullTimeOfficials: 0 },
        ...{ committeeMembers: null, unionGroups: 12, groupLeaders: 24 },
      },
    });
  });

  it.each(["1.5", "13,5", "1.000,5", "1,000.5", "-5"])("never makes a whole number of %s", (workers) => {
    expect(sentRow(LINE, { workers }, ALL_FIGURES)).toEqual({ wrong: ["workers"] });
  });

  it.each([
    ["999", []],
    ["100", [{ figure: "workers", before: 1_000, now: 100 }]],
    ["10.005", [{ figure: "workers", before: 1_000, now: 10_005 }]],
    ["9.999", []],
  ])("asks about %s after 1.000", (workers, asked) => {
    const sent = sentRow(LINE, { workers }, ALL_FIGURES);
    expect("row" in sent && unlikelyIn(LINE, sent)).toEqual(asked);
  });

  it.each([
    ["fullTimeOfficials", "9", 0],
    ["fullTimeOfficials", "10", 1],
    ["committeeMembers", "500", 0],
  ])("asks about no few, and nothing of what was not known: %s %s", (figure, text, asked) => {
    const sent = sentRow(LINE, { [figure]: text }, ALL_FIGURES);
    expect("row" in sent && unlikelyIn(LINE, sent)).toHaveLength(asked);
  });

  it("names the boxes that hold no whole number", () => {
    expect(sentRow(LINE, { workers: "một nghìn", members: "870" }, ALL_FIGURES)).toEqual({
      wrong: ["workers"],
    });
  });
});
