import { expect, it } from "vitest";
import { squaresAcross } from "./squares";

it.each([
  [165, 33],
  [147, 37],
  [62, 21],
  [3, 3],
  [1, 1],
])("%i squares stand in rows of %i", (total, across) => {
  expect(squaresAcross(total)).toBe(across);
});

it("the last row lacks little, and the block is never high", () => {
  for (let total = 31; total <= 400; total++) {
    const across = squaresAcross(total);
    const rows = Math.ceil(total / across);
    expect((rows * across - total) / across, String(total)).toBeLessThanOrEqual(0.15);
    expect(rows / across, String(total)).toBeLessThanOrEqual(0.3);
  }
});
