import { expect, it } from "vitest";
import { LONG_ADDRESSES } from "@/tests/e2e/long-words";
import { SCREENS } from "@/tests/e2e/screens";
import { PAGE_ROUTES, routeOf } from "@/tests/support/routes";

function unswept(paths: readonly string[]): string[] {
  const swept = new Set(paths.map(routeOf));
  return PAGE_ROUTES.filter((route) => !swept.has(route));
}

it("sweeps every page that there is", () => {
  expect(PAGE_ROUTES.length).toBeGreaterThan(50);
  expect(unswept(SCREENS.map(({ path }) => path))).toEqual([]);
});

it("shows words without a blank and marks of direction on every page that there is", () => {
  expect(unswept(LONG_ADDRESSES)).toEqual([]);
});
