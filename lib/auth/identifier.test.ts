import { expect, it } from "vitest";
import { identifierOf } from "./identifier";

it.each([
  [" Admin@AnGiang.demo ", "admin@angiang.demo"],
  ["0912 345 678", "0912345678"],
  ["0912.345.678", "0912345678"],
  ["+84 912 345 678", "0912345678"],
  ["84912345678", "0912345678"],
  ["+84 (0)912345678", "0912345678"],
  ["cdcs-thatson", "cdcs-thatson"],
  ["2021", "2021"],
])("%s is stored as %s", (typed, stored) => {
  expect(identifierOf(typed)).toBe(stored);
});
