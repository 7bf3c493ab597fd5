import { expect, it } from "vitest";
import { percentSaid } from "./percent-said";

it("a curve's figure is written as in its table, exact or rounded down", () => {
  const said = (numerator: number, denominator: number) =>
    percentSaid(
      { numerator, denominator, percent: Math.floor((numerator * 1_000) / denominator) / 10 },
      "vi",
    );
  expect([said(5_796, 25_136), said(86, 86), said(0, 86)]).toEqual(["23,0\u00a0%", "100\u00a0%", "0\u00a0%"]);
  expect(percentSaid({ numerator: null, denominator: null, percent: null }, "vi")).toBe("–");
});
