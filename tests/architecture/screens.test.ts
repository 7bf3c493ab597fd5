import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { screenAt } from "@/lib/words/guide";
import { SCREENS } from "@/tests/e2e/screens";

/** Routes whose page is never seen at its own address. */
const UNSEEN: Readonly<Record<string, string>> = {
  "": "leads everybody to where their work is",
  "[...address]": "what no page has is not found, as a unit that there is not",
};

const ROUTES = globSync("app/**/page.tsx")
  .map((file) =>
    file
      .replace(/^app\/|\/?page\.tsx$/g, "")
      .replaceAll(/\(\w+\)\/?/g, "")
      .replace(/\/$/, ""),
  )
  .filter((route) => !(route in UNSEEN));
const PAGES = Object.fromEntries(ROUTES.map((route) => [route, { title: route, steps: "" }]));

function routeOf(path: string): string | undefined {
  const { pathname } = new URL(path, "http://localhost");
  return screenAt(pathname.slice(1).split("/"), PAGES)?.route;
}

it("sweeps every page that there is", () => {
  const swept = new Set(SCREENS.map(({ path }) => routeOf(path)));
  expect(ROUTES.length).toBeGreaterThan(50);
  expect(ROUTES.filter((route) => !swept.has(route))).toEqual([]);
});
