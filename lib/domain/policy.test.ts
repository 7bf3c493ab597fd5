import { describe, expect, test } from "vitest";
import {
  administers,
  canBeHeldAt,
  decidesSomewhere,
  landingMembership,
  type Membership,
  type Positioned,
  ROLES,
  type Role,
  readsAll,
  recordsSomewhere,
  rightsOver,
} from "./policy";

const settings = { upperDecides: true };
const units: Record<string, Positioned> = {
  province: { unit: "P", level: "PROVINCIAL", ancestors: [] },
  upper: { unit: "U", level: "UPPER", ancestors: ["P"] },
  below: { unit: "G", level: "GRASSROOTS", ancestors: ["U", "P"] },
  elsewhere: { unit: "V", level: "UPPER", ancestors: ["P"] },
  "below elsewhere": { unit: "H", level: "GRASSROOTS", ancestors: ["V", "P"] },
  "nowhere placed": { unit: "N", level: "GRASSROOTS", ancestors: [] },
};
const held: Record<Role, Membership> = {
  PROVINCIAL_ADMIN: { role: "PROVINCIAL_ADMIN", unit: "P", level: "PROVINCIAL" },
  PROVINCIAL_STAFF: { role: "PROVINCIAL_STAFF", unit: "P", level: "PROVINCIAL" },
  REVIEWER: { role: "REVIEWER", unit: "P", level: "PROVINCIAL" },
  UPPER_EDITOR: { role: "UPPER_EDITOR", unit: "U", level: "UPPER" },
  GRASSROOTS_CHAIR: { role: "GRASSROOTS_CHAIR", unit: "G", level: "GRASSROOTS" },
  READER: { role: "READER", unit: "U", level: "UPPER" },
};

/** Letters for the rights: r reads, w records, b on behalf, d decides, x withdraws what was decided. */
function letters(memberships: Membership[], unit: Positioned | undefined, upperDecides = true): string {
  if (unit === undefined) throw new Error("no such unit");
  const rights = rightsOver(memberships, unit, { upperDecides });
  const named = {
    r: rights.reads,
    w: rights.records,
    b: rights.onBehalf,
    d: rights.decides,
    x: rights.withdrawsDecided,
  };
  return Object.entries(named)
    .filter(([, has]) => has)
    .map(([letter]) => letter)
    .join("");
}

describe("rights over a record's unit", () => {
  const columns = ["province", "upper", "below", "elsewhere", "below elsewhere", "nowhere placed"];
  test.each<[Role, string[]]>([
    ["PROVINCIAL_ADMIN", ["rwdx", "rwbdx", "rwbdx", "rwbdx", "rwbdx", "rwbdx"]],
    ["PROVINCIAL_STAFF", ["rwdx", "rwbdx", "rwbdx", "rwbdx", "rwbdx", "rwbdx"]],
    ["REVIEWER", ["rd", "rd", "rd", "rd", "rd", "rd"]],
    ["UPPER_EDITOR", ["", "rw", "rwbd", "", "", ""]],
    ["GRASSROOTS_CHAIR", ["", "", "rw", "", "", ""]],
    ["READER", ["", "r", "r", "", "", ""]],
  ])("%s over the province, its unit, those below and elsewhere", (role, expected) => {
    expect(columns.map((column) => letters([held[role]], units[column]))).toEqual(expected);
  });

  test("nobody without a membership has any", () => {
    expect(columns.map((column) => letters([], units[column])).join("")).toBe("");
  });

  test("upper-level editors decide only where the federation says so, and only on grassroots records below", () => {
    expect(letters([held.UPPER_EDITOR], units.below, false)).toBe("rwb");
    const upperBelow: Positioned = { unit: "W", level: "UPPER", ancestors: ["U", "P"] };
    expect(letters([held.UPPER_EDITOR], upperBelow)).toBe("rwb");
  });

  test("a chair's rights end at the own unit, whatever is placed below it", () => {
    const below: Positioned = { unit: "B", level: "GRASSROOTS", ancestors: ["G", "U", "P"] };
    expect(letters([held.GRASSROOTS_CHAIR], below)).toBe("");
    expect(letters([{ ...held.READER, unit: "G", level: "GRASSROOTS" }], below)).toBe("r");
  });

  test("a reader at the PROVINCIAL unit reads all, also what is placed nowhere", () => {
    const reader: Membership = { role: "READER", unit: "P", level: "PROVINCIAL" };
    expect(columns.map((column) => letters([reader], units[column]))).toEqual(["r", "r", "r", "r", "r", "r"]);
  });

  test("each right comes from a membership that covers the unit", () => {
    const both = [held.READER, { role: "GRASSROOTS_CHAIR", unit: "H", level: "GRASSROOTS" } as const];
    expect(letters(both, units.below)).toBe("r");
    expect(letters(both, units["below elsewhere"])).toBe("rw");
    const chairs = [held.UPPER_EDITOR, held.GRASSROOTS_CHAIR];
    expect(letters(chairs, units.below)).toBe("rwd"); // its own chair too: not on behalf
  });
});

describe("what a role is", () => {
  test.each<[Role, string]>([
    ["PROVINCIAL_ADMIN", "PROVINCIAL"],
    ["PROVINCIAL_STAFF", "PROVINCIAL"],
    ["REVIEWER", "PROVINCIAL"],
    ["UPPER_EDITOR", "UPPER"],
    ["GRASSROOTS_CHAIR", "GRASSROOTS"],
    ["READER", "PROVINCIAL UPPER GRASSROOTS"],
  ])("%s is held at %s", (role, levels) => {
    const at = (["PROVINCIAL", "UPPER", "GRASSROOTS"] as const).filter((level) => canBeHeldAt(role, level));
    expect(at.join(" ")).toBe(levels);
  });

  test("one role administers, those of the province read all, some record, some decide", () => {
    const those = (check: (memberships: Membership[]) => boolean) =>
      ROLES.filter((role) => check([held[role]]));
    expect(those(administers)).toEqual(["PROVINCIAL_ADMIN"]);
    expect(those(readsAll)).toEqual(["PROVINCIAL_ADMIN", "PROVINCIAL_STAFF", "REVIEWER"]);
    expect(those(recordsSomewhere)).toEqual([
      "PROVINCIAL_ADMIN",
      "PROVINCIAL_STAFF",
      "UPPER_EDITOR",
      "GRASSROOTS_CHAIR",
    ]);
    expect(those((memberships) => decidesSomewhere(memberships, settings))).toEqual([
      "PROVINCIAL_ADMIN",
      "PROVINCIAL_STAFF",
      "REVIEWER",
      "UPPER_EDITOR",
    ]);
    expect(decidesSomewhere([held.UPPER_EDITOR], { upperDecides: false })).toBe(false);
  });

  test("one lands on the highest membership's unit", () => {
    expect(landingMembership([held.GRASSROOTS_CHAIR, held.READER, held.UPPER_EDITOR])?.unit).toBe("U");
    expect(landingMembership([held.GRASSROOTS_CHAIR, { ...held.GRASSROOTS_CHAIR, unit: "A" }])?.unit).toBe(
      "A",
    );
    expect(landingMembership([held.UPPER_EDITOR, held.REVIEWER])?.unit).toBe("P");
    expect(landingMembership([])).toBeNull();
  });
});
