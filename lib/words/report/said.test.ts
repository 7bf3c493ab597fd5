import { expect, it } from "vitest";
import { tenths } from "./said";

it.each([
  [2, 3, 66.6],
  [1_999, 2_000, 99.9],
  [45, 48, 93.7],
  [3, 3, 100],
  [0, 7, 0],
  [1, 0, null],
  [null, 3, null],
])("%j of %j is %j in a hundred: a report rounds down", (numerator, denominator, expected) => {
  expect(tenths(numerator, denominator)).toBe(expected);
});
