import { expect, test } from "@playwright/test";
import { slowScripts } from "./network";
import { stateOf } from "./people";

// What is chosen above a list before the scripts arrive is what the list is narrowed by (what the page shows is the truth).

const DAY = "year=2021&asOf=2021-09-30";

test.use({ storageState: stateOf("officer"), viewport: { width: 1440, height: 900 } });

test("a choice made early applies when the scripts arrive", async ({ page }) => {
  await slowScripts(page);
  await page.goto(`/units?${DAY}&level=UPPER`, { waitUntil: "domcontentloaded" });
  await page.getByRole("combobox", { name: "Trạng thái" }).selectOption("Chưa báo cáo");
  await expect(page).toHaveURL(/status=NO_DATA/);
  await expect(page.getByRole("rowheader")).toHaveText(["CĐ ngành Y tế"]);
  await expect(page.getByRole("combobox", { name: "Trạng thái" })).toHaveValue("NO_DATA");
});

test("so do words that were typed and left, and a day chosen in the other bar", async ({ page }) => {
  await slowScripts(page);
  await page.goto(`/units?${DAY}`, { waitUntil: "domcontentloaded" });
  await page.getByRole("searchbox").fill("y te");
  await page.getByRole("searchbox").blur();
  await page.getByRole("combobox", { name: "Số liệu đến" }).selectOption("2021-12-31");
  await expect(page).toHaveURL(/q=y\+te/);
  await expect(page).toHaveURL(/asOf=2021-12-31/);
  await expect(page.getByRole("searchbox")).toHaveValue("y te");
  await expect(page.getByRole("rowheader").first()).toContainText("Y tế");
});

test("two choices made faster than the list can answer both apply", async ({ page }) => {
  await page.goto(`/activities?year=2021`, { waitUntil: "networkidle" });
  await page.route("**/activities?*", async (route) => {
    await new Promise((done) => setTimeout(done, 1_000));
    await route.continue();
  });
  await page.getByRole("combobox", { name: "Năm", exact: true }).selectOption("any");
  await page.getByRole("combobox", { name: "Loại", exact: true }).selectOption("TRAINING_CLASS");
  await expect(page).toHaveURL(/type=TRAINING_CLASS/);
  await expect(page).toHaveURL(/year=any/);
});
