import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { LISTED_KINDS } from "@/lib/records/all";
import { pathOf } from "@/lib/records/names";
import { allPassageLines, anchorOf, type Passages, passageLines, screenAt } from "@/lib/words/guide";

// Every screen has its passage on the help page (docs/guides in short): lib/i18n/messages/{vi,en}/guide.json.

/** What stands at the addresses that nothing else has. */
const NOWHERE = "[...address]";

/** Routes of the signed-in screens, as their folders are called. */
const ROUTES = globSync("app/(app)/**/page.tsx")
  .map((file) => file.replace(/^app\/\(app\)\/(.*)\/page\.tsx$/, "$1"))
  .filter((route) => route !== NOWHERE);
/** Lists of records have passages of their own. */
const SHOWN = ROUTES.flatMap((route) => (route === "[kind]" ? LISTED_KINDS.map(pathOf) : [route]));

const PASSAGES: Readonly<Record<"vi" | "en", Passages>> = { vi: vi.guide.screens, en: en.guide.screens };

it.each(["vi", "en"] as const)(
  "every screen has its passage, and every passage its screen, in %s",
  (language) => {
    const routes = Object.keys(PASSAGES[language]);
    expect(SHOWN.length).toBeGreaterThan(30);
    expect(routes.toSorted()).toEqual(SHOWN.toSorted());
    expect(new Set(routes.map(anchorOf)).size).toBe(routes.length);
  },
);

it("says to each role what is theirs", () => {
  const passage = { title: "A", steps: "one\ntwo", chair: "chairs", upper: "above" };
  expect(allPassageLines(passage)).toEqual(["one", "two", "chairs", "above"]);
  expect(passageLines(passage, "upper")).toEqual(["one", "two", "above"]);
  expect(passageLines(passage, "reader")).toEqual(["one", "two"]);
  expect(passageLines(passage, null)).toEqual(["one", "two"]);
});

it("knows the screen of an address, the one that is written out before one that varies", () => {
  const routeOf = (path: string) => screenAt(path.split("/").slice(1), PASSAGES.vi)?.route ?? null;
  expect(routeOf("/plans/2021")).toBe("plans/[year]");
  expect(routeOf("/activities/new")).toBe("activities/new");
  expect(routeOf("/activities/LX-1")).toBe("activities/[id]");
  expect(routeOf("/channels/LX-ZALO")).toBe("[kind]/[id]");
});

it.each([
  "/nowhere/at/all",
  "//",
  "/",
  "",
  "///",
  "/units/",
  "/plans/abc",
  "/plans/21",
  "/kind/new",
  "/x/y",
  "%2F%2F",
])("knows no screen at %j", (path) => {
  expect(screenAt(path.split("/").slice(1), PASSAGES.vi)).toBeNull();
});
