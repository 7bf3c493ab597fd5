import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { stateOf } from "./people";

/** What the scripts of a page may weigh, compressed, before anything is pointed at (ux.md §9). */
const MOST_BYTES = {
  form: 165_000,
  review: 220_000,
  figures: 255_000,
  grid: 260_000,
  // The framework and what every page has.
  print: 150_000,
};
/** Less than this is no page of ours: the framework alone weighs more. */
const LEAST_BYTES = 100_000;

/** Opens a page and weighs the scripts that it loads until nothing more comes. */
async function scriptsOf(page: Page, path: string): Promise<number> {
  const weighed: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    weighed.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(path, { waitUntil: "networkidle" });
  return (await Promise.all(weighed)).reduce((sum, bytes) => sum + bytes, 0);
}

const DAY = "year=2021&asOf=2021-09-30";

for (const [person, path, kind] of [
  ["chair", "/todo", "form"],
  ["chair", "/activities/new", "form"],
  ["editor", "/activities/new?unit=LX", "form"],
  ["chair", "/reporters/new", "form"],
  ["officer", "/review", "review"],
  ["officer", `/overview?${DAY}`, "figures"],
  ["officer", `/units?${DAY}`, "figures"],
  ["officer", `/units/LX?${DAY}`, "figures"],
  ["officer", `/targets?${DAY}`, "figures"],
  ["officer", `/targets/U5?${DAY}`, "figures"],
  ["admin", "/plans/2021", "grid"],
  ["editor", "/activities/bulk?unit=LX", "grid"],
  ["chair", "/print/units/KCN-001", "print"],
] as const) {
  test.describe(() => {
    test.use({ storageState: stateOf(person) });

    test(`check 25: the scripts of ${path} are light for the ${person}`, async ({ page }) => {
      const bytes = await scriptsOf(page, path);
      expect(bytes).toBeGreaterThan(LEAST_BYTES);
      expect(bytes).toBeLessThanOrEqual(MOST_BYTES[kind]);
    });
  });
}
