import { expect, test } from "@playwright/test";
import { stateOf } from "./people";

/** A sheet of A4, as wide as the browser lays it out. */
test.use({ storageState: stateOf("officer"), viewport: { width: 720, height: 1000 } });

test.describe("on paper", () => {
  test("the overview names plan and day, unfolds what the screen folds, and shows no control", async ({
    page,
  }) => {
    await page.goto("/overview?year=2021&asOf=2021-11-26");
    const met = page.locator("tr", { has: page.locator('[data-tone="met"]') }).first();
    await expect(met).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(met).toBeVisible();
    await expect(page.getByText(/^Kế hoạch .+ Số liệu đến ngày 26\/11\/2021\.$/)).toBeVisible();
    await expect(page.getByRole("searchbox")).toHaveCount(0);
    await expect(page.getByText("Lọc và xếp")).toBeHidden();
    await expect(page.getByText("Chỉ đơn vị cần nhắc")).toBeHidden();
    const folded = page.locator("details").first();
    expect(await folded.evaluate((details) => details.scrollHeight > 60)).toBe(true);
  });

  for (const path of [
    "/reporters",
    "/channels",
    "/enquiries",
    "/headcounts",
    "/import",
    "/people",
    "/activities",
  ])
    test(`${path} says whose it is and as of when, on paper alone`, async ({ page }) => {
      await page.goto(path);
      const whose = page.getByText(/^LĐLĐ tỉnh An Giang\. Lập lúc \d\d:\d\d \d\d\/\d\d\/\d{4}\.$/);
      await expect(whose).toBeHidden();
      await page.emulateMedia({ media: "print" });
      await expect(whose).toBeVisible();
    });

  test("is white from a dark screen too, and a status keeps its fill", async ({ page }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.goto("/overview?year=2021&asOf=2021-09-30");
    await page.evaluate(() => {
      document.documentElement.dataset.theme = "dark";
    });
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
    const sign = page.getByText("Chưa đạt", { exact: true }).first();
    await expect(sign).toHaveCSS("print-color-adjust", "exact");
  });

  test("a sheet that is hung up says itself whose it is", async ({ page }) => {
    await page.goto("/print/units/KCN-001");
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText(/Lập lúc/)).toBeHidden();
  });

  test("a part of a list says so, with what narrows it and nothing to press", async ({ page }) => {
    await page.goto("/units?year=2021&asOf=2021-11-26&level=GRASSROOTS&q=xã");
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(/^Trang 1\/\d+ của danh sách\. Tờ này chỉ có một phần/)).toBeVisible();
    await expect(page.getByRole("searchbox")).toHaveValue("xã");
    await expect(page.getByRole("link", { name: "Sau" })).toBeHidden();
    await page.goto("/activities");
    await expect(page.getByRole("navigation", { name: "Các danh sách" })).toBeHidden();
    await expect(page.getByRole("searchbox")).toHaveCount(0);
  });
});
