import { expect, it } from "vitest";
import { auditAskedOf, noDaysIn } from "./asked";

it("a day that is none narrows nothing, and is told", () => {
  const address = { from: "31/02/2026", to: "05/11/2026" };
  expect(auditAskedOf(address)).toMatchObject({ from: "", to: "2026-11-05" });
  expect(noDaysIn(address)).toEqual({ from: "31/02/2026" });
  expect(noDaysIn({ from: "2026-11-05", to: "" })).toEqual({});
});
