import { expect, it } from "vitest";
import { identifierOf } from "./identifier";

it.each([
  [" Admin@AnGiang.demo ", "admin@angiang.demo"],
  ["0912 345 678", "0912345678"],
  ["0912.345.678", "0912345678"],
  ["+84 912 345 678", "0912345678"],
  ["84912345678", "0912345678"],
  ["+84 (0)912345678", "0912345678"],
  ["0912\u00A0345\u00A0678", "0912345678"],
  ["0912\u2013345\u2013678", "0912345678"],
  ["\u202A0912345678\u202C", "0912345678"],
  ["０９１２３４５６７８", "0912345678"],
  ["ｃａｎｂｏ＠angiang.demo", "canbo@angiang.demo"],
  ["can\u200Bbo@angiang.demo", "canbo@angiang.demo"],
  ["cdcs-thatson", "cdcs-thatson"],
  ["2021", "2021"],
])("%s is stored as %s", (typed, stored) => {
  expect(identifierOf(typed)).toBe(stored);
});
