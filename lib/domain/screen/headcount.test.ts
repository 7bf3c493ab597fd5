import { expect, it } from "vitest";
import { target } from "@/tests/support/facts";
import { figuresAsked, isIncomplete } from "./headcount";

const last = {
  ...{ asOf: "2021-01-01", members: 90, fullTimeOfficials: 4, committeeMembers: 15 },
  ...{ workers: null, unionGroups: null, groupLeaders: null },
};

it("asks of a level what a plan's conditions on it rest on", () => {
  const asked = target(
    { type: "appointments", minimum: 1 },
    {
      level: "UPPER",
      condition: [{ attribute: "union_groups", op: "gte", value: 2 }],
    },
  );
  expect(figuresAsked("UPPER", null)).toEqual(["fullTimeOfficials", "committeeMembers"]);
  const unit = {
    code: "U",
    name: "U",
    level: "UPPER",
    asked: figuresAsked("UPPER", { targets: [asked] }),
  } as const;
  expect(unit.asked).toEqual(["fullTimeOfficials", "committeeMembers", "unionGroups"]);
  expect(figuresAsked("PROVINCIAL", { targets: [asked] })).not.toContain("unionGroups");
  const line = (known: object) => ({ unit, last: { ...last, ...known }, onBehalf: false, seen: null });
  expect([isIncomplete(line({})), isIncomplete(line({ unionGroups: 3 }))]).toEqual([true, false]);
});
