import { describe, expect, it } from "vitest";
import { currentItem } from "./nav-links";
import { initialsOf } from "./person-menu";
import { themeOf } from "./theme";

describe("the navigation", () => {
  const items = ["/activities", "/activities/new", "/units"].map((href) => ({
    href,
    label: href,
    also: href === "/activities" ? ["/channels"] : [],
  }));

  it.each([
    ["/activities", "/activities"],
    ["/activities/018f", "/activities"],
    ["/activities/new", "/activities/new"],
    ["/units/LX/why/U5", "/units"],
    ["/channels/018f", "/activities"],
    ["/unitsother", undefined],
    ["/overview", undefined],
  ])("on %s marks %s", (pathname, href) => {
    expect(currentItem(items, pathname)?.href).toBe(href);
  });
});

it.each([
  ["Phan Thị Bé Năm", "BN"],
  ["Trần Ngọc Lam Hà", "LH"],
  ["  đỗ  ", "Đ"],
  ["", ""],
])("the initials of %o are %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it("a theme that nobody chose follows the device", () => {
  expect([themeOf("dark"), themeOf("purple"), themeOf(undefined)]).toEqual(["dark", "system", "system"]);
});
