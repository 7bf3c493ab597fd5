import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { stateOf } from "./people";

/** What the scripts of a form may weigh on a phone, compressed (ux.md §9). */
const MOST_BYTES = 165_000;
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

for (const [person, path] of [
  ["chair", "/todo"],
  ["chair", "/activities/new"],
  ["editor", "/activities/new?unit=LX"],
  ["chair", "/reporters/new"],
] as const) {
  test.describe(() => {
    test.use({ storageState: stateOf(person) });

    test(`check 25: the scripts of ${path} are light for the ${person}`, async ({ page }) => {
      const bytes = await scriptsOf(page, path);
      expect(bytes).toBeGreaterThan(LEAST_BYTES);
      expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    });
  });
}
