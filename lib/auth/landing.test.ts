import { describe, expect, it } from "vitest";
import { landingPath, ownPath } from "./landing";

const at = (role: string, unit: string, level: string) =>
  ({ role, unit, level, unitId: "u", unitName: unit }) as never;

describe("landingPath", () => {
  it.each([
    ["provincial staff", [at("PROVINCIAL_STAFF", "LDLD", "PROVINCIAL")], "/overview"],
    ["a provincial reader", [at("READER", "LDLD", "PROVINCIAL")], "/overview"],
    ["an upper-level editor", [at("UPPER_EDITOR", "LX", "UPPER")], "/units/LX"],
    ["a chair", [at("GRASSROOTS_CHAIR", "CS.1", "GRASSROOTS")], "/todo"],
    ["both", [at("GRASSROOTS_CHAIR", "A", "GRASSROOTS"), at("UPPER_EDITOR", "LX", "UPPER")], "/units/LX"],
    ["nothing", [], "/account"],
  ])("of %s", (_, memberships, path) => {
    expect(landingPath({ memberships })).toBe(path);
  });
});

describe("ownPath", () => {
  it.each([
    ["/units/LX?year=2021", "/units/LX?year=2021"],
    ["/", "/"],
    ["//evil.example/x", undefined],
    ["/\\evil.example", undefined],
    ["/\t/evil.example", undefined],
    ["https://evil.example/", undefined],
    ["javascript:alert(1)", undefined],
    ["/api/auth/signout", undefined],
    ["/signin?callbackUrl=/signin", undefined],
    [null, undefined],
  ])("%s leads to %s", (wanted, path) => {
    expect(ownPath(wanted)).toBe(path);
  });
});
