import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { LISTED_KINDS } from "@/lib/records/all";
import { pathOf } from "@/lib/records/names";
import { allPassageLines, anchorOf, type Passages, screenAt } from "@/lib/words/guide";
import { SCREENS } from "@/tests/e2e/screens";

// Every screen has its passage (docs/guides in short), which opens beside it: lib/i18n/messages/{vi,en}/guide.json.

/** What stands at the addresses that nothing else has. */
const NOWHERE = "[...address]";

/** Routes of the signed-in screens, as their folders are called. */
const ROUTES = globSync("app/(app)/**/page.tsx")
  .map((file) => file.replace(/^app\/\(app\)\/(.*)\/page\.tsx$/, "$1"))
  .filter((route) => route !== NOWHERE);
/** Lists of records have passages of their own. */
const SHOWN = ROUTES.flatMap((route) => (route === "[kind]" ? LISTED_KINDS.map(pathOf) : [route]));

const PASSAGES: Readonly<Record<"vi" | "en", Passages>> = { vi: vi.guide.screens, en: en.guide.screens };

function addressOf(path: string): string[] {
  return path.replace(/\?.*/, "").split("/").slice(1);
}

it.each(["vi", "en"] as const)(
  "every screen has its passage, and every passage its screen, in %s",
  (language) => {
    const routes = Object.keys(PASSAGES[language]);
    expect(SHOWN.length).toBeGreaterThan(30);
    expect(SHOWN.filter((route) => screenAt(addressOf(`/${route}`), PASSAGES[language]) !== route)).toEqual(
      [],
    );
    expect(routes.filter((route) => !SHOWN.includes(route))).toEqual([]);
    expect(new Set(routes.map(anchorOf)).size).toBe(routes.length);
  },
);

it("each screen that the browser looks at has one", () => {
  const seen = SCREENS.filter(({ person, status = 200 }) => person !== null && status === 200);
  expect(seen.length).toBeGreaterThan(40);
  expect(seen.filter(({ path }) => screenAt(addressOf(path), PASSAGES.vi) === undefined)).toEqual([]);
});

it("a part that is written out goes before one that varies, and an address of nowhere has none", () => {
  expect(screenAt(["activities", "new"], PASSAGES.vi)).toBe("activities/new");
  expect(screenAt(["activities", "LX-2021-034"], PASSAGES.vi)).toBe("activities/[id]");
  expect(screenAt(["channels", "LX-ZALO"], PASSAGES.vi)).toBe("[kind]/[id]");
  expect(screenAt(["nowhere"], PASSAGES.vi)).toBeUndefined();
});

it("says to each role what is theirs", () => {
  const passage = { title: "A", steps: "one\ntwo", chair: "chairs", upper: "above" };
  expect(allPassageLines(passage)).toEqual(["one", "two", "chairs", "above"]);
});
