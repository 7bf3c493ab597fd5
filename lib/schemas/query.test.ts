import { expect, test } from "vitest";
import { partAsked, yearAsked } from "./query";

test.each(["02021", "+2021", "2021.0", "2021e0", " 2021", "２０２１", "0x7e5", "2_021", ""])(
  "a year has one spelling, which is not “%s”",
  (text) => {
    expect(yearAsked.safeParse(text).success).toBe(false);
    expect(yearAsked.parse("2021")).toBe(2021);
  },
);

test.each(["05", "5.0", "0", "-5"])("a part of a list is not of “%s”", (text) => {
  expect(partAsked.limit.safeParse(text).success).toBe(false);
  expect(partAsked.limit.parse("5")).toBe(5);
});
