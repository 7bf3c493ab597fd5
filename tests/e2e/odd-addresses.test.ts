import { globSync, readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { ANSWER_ROUTES, PAGE_ROUTES } from "@/tests/support/routes";
import { runs } from "@/tests/support/runs";
import { stateOf } from "./people";
import { test } from "./reading";

/**
 * No code, id, figure or day: what every object inherits, what no text can hold; by `npm run prove` also what nobody sees and
 * what is no number of ours, of two people.
 */
const NO_VALUES = runs(["__proto__", "%00"], ["__proto__", "toString", "%00", "%E2%80%8B", "-1e308"]);
const PEOPLE = runs<readonly ("admin" | "editor")[]>(["admin"], ["admin", "editor"]);

/** Whatever the readers of addresses may ask one for. */
const NAMES = new Set(
  globSync("lib/{queries,schemas}/**/*.ts", { exclude: ["**/*.test.ts"] }).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\(address, "(\w+)"|^ {2}(\w+): \w+.*optional/gm)].flatMap(
      ([, asked, ofCall]) => asked ?? ofCall ?? [],
    ),
  ),
);
/** Of these, what names something that must be there: without them the rest is read as well. */
const NAMING = new Set([
  "unit",
  "units",
  "target",
  "person",
  "of",
  "below",
  "under",
  "item",
  "record",
  "edit",
]);

/** What stands in the place of a part that varies and is not tried: there is one. */
const THERE: Readonly<Record<string, string>> = {
  "[year]": "2021",
  "[kind]": "channels",
  "[form]": "activity.save",
};

/** A route's addresses: with odd parts, and with odd questions. */
function addressesOf(route: string, value: string): string[] {
  const parts = route.split("/");
  const there = parts.map((part) => THERE[part] ?? part.replace(/\[.*\]/, "LX"));
  const odd = (names: readonly string[]) => names.map((name) => `${name}=${value}`).join("&");
  return [
    ...(route.includes("[") ? [`/${parts.map((part) => part.replace(/\[.*\]/, value)).join("/")}`] : []),
    `/${there.join("/")}?${odd([...NAMES])}`,
    `/${there.join("/")}?${odd([...NAMES].filter((name) => !NAMING.has(name)))}`,
  ];
}

for (const name of PEOPLE) {
  test.describe(`addresses that nobody gave to ${name}`, () => {
    test.use({ storageState: stateOf(name) });

    for (const value of NO_VALUES) {
      test(`never fail over ${value}`, async ({ page }) => {
        expect(NAMES.size).toBeGreaterThan(40);
        const found: string[] = [];
        const routes = [...PAGE_ROUTES, ...ANSWER_ROUTES];
        for (const address of routes.flatMap((route) => addressesOf(route, value))) {
          const answer = await page.request.get(address);
          const text = await answer.text();
          const shows = !answer.headers()["content-type"]?.includes("html") || text.includes("<h1");
          if (answer.status() >= 500 || (answer.ok() && !shows) || text.includes("[object Object]"))
            found.push(`${answer.status()} ${address}`);
        }
        expect(found).toEqual([]);
      });
    }
  });
}
