import { expect, type Page, test } from "@playwright/test";
import { stateOf } from "./people";
import { SCREENS, type Screen } from "./screens";

const DAY = "year=2021&asOf=2021-09-30";
/** With the trend opened, which has an address of its own. */
const ROUTES: readonly Screen[] = [
  ...SCREENS,
  { name: "overview with its trend", path: `/overview?${DAY}&trend=1`, person: "officer" },
];

/** Watches for scripts that hold the library of charts: every class that it draws with begins with its name. */
function chartScripts(page: Page): () => Promise<string[]> {
  const asked: Promise<string | null>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const script = response.text().catch(() => "");
    asked.push(script.then((text) => (text.includes("recharts-") ? response.url() : null)));
  });
  return async () => (await Promise.all(asked)).filter((url) => url !== null);
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await page.waitForLoadState("networkidle");
}

for (const { name, path, person } of ROUTES) {
  test.describe(() => {
    test.use({ viewport: { width: 390, height: 844 }, ...(person && { storageState: stateOf(person) }) });
    test(`check 25: on a phone ${name} loads no library of charts`, async ({ page }) => {
      const scripts = chartScripts(page);
      await page.goto(path, { waitUntil: "networkidle" });
      await scrollThrough(page);
      expect(await scripts()).toEqual([]);
    });
  });
}

test.describe("a chart", () => {
  test.use({ storageState: stateOf("officer") });

  test("on a phone gives way to its sentence and its table", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/targets/U5?${DAY}`);
    await expect(page.getByText(/^Lũy kế \d+ đến 30\/09\/2021; nhịp 336/)).toBeVisible();
    const table = page.getByRole("region", { name: "Bảng số liệu" }).getByRole("table");
    await expect(table).toBeVisible();
    await expect(table.getByRole("row")).toHaveCount(10);
  });

  test("on a desktop is loaded when it comes into view, not before", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const scripts = chartScripts(page);
    await page.goto(`/overview?${DAY}&trend=1`, { waitUntil: "networkidle" });
    expect(await scripts()).toEqual([]);
    await page.locator(".chart-place").scrollIntoViewIfNeeded();
    await expect(page.locator(".recharts-wrapper")).toBeVisible();
    expect(await scripts()).not.toEqual([]);
  });

  test("on a desktop keeps its table closed until it is asked for", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/targets/U5?${DAY}`);
    await expect(page.locator(".recharts-wrapper")).toBeVisible();
    const table = page.getByRole("table").filter({ hasText: "Lũy kế" });
    await expect(table).toBeHidden();
    await page.getByText("Bảng số liệu").click();
    await expect(table).toBeVisible();
  });
});
