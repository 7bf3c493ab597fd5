import { describe, expect, it } from "vitest";
import { ALL_FIGURES, type HeadcountLine } from "@/lib/domain/screen/headcount";
import { sentRow, typedWhole, withTyped } from "./typed-figures";

const LINE: HeadcountLine = {
  unit: { code: "LX-001", name: "CĐCS Công ty May Phù Sa", level: "GRASSROOTS" },
  last: {
    asOf: "2021-06-30",
    workers: 1_000,
    members: 870,
    fullTimeOfficials: 0,
    committeeMembers: null,
    unionGroups: 12,
    groupLeaders: 24,
  },
  seen: 3,
};

describe("typed figures", () => {
  it.each([
    ["1250", 1_250],
    [" 1.250 ", 1_250],
    ["1 250", 1_250],
    ["0", 0],
    ["-5", null],
    ["12a", null],
    ["1234567890", null],
  ])("reads %s", (text, figure) => {
    expect(typedWhole(text)).toBe(figure);
  });

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

  it("names the boxes that hold no whole number", () => {
    expect(sentRow(LINE, { workers: "một nghìn", members: "870" }, ALL_FIGURES)).toEqual({
      wrong: ["workers"],
    });
  });
});
