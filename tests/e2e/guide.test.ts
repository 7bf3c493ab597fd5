import { expect, type Page, test } from "@playwright/test";
import { stateOf } from "./people";

const OPEN = "Hướng dẫn trang này";
const guideOf = (page: Page) => page.getByRole("complementary", { name: OPEN });

test.describe(() => {
  test.use({ storageState: stateOf("officer"), viewport: { width: 1800, height: 900 } });

  test("the guide of a screen opens beside it, stays while one works, and goes with the address", async ({
    page,
  }) => {
    await page.goto("/review", { waitUntil: "networkidle" });
    const button = page.getByRole("button", { name: OPEN });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(guideOf(page).getByRole("heading", { name: "Duyệt" })).toBeVisible();
    const [beside, guide] = [await page.locator("main").boundingBox(), await guideOf(page).boundingBox()];
    expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThanOrEqual(guide?.x ?? 0);
    await page
      .getByRole("navigation", { name: "Điều hướng chính" })
      .getByRole("link", { name: "Chỉ tiêu" })
      .click();
    await expect(page).toHaveURL(/\/targets/);
    await expect(
      page
        .getByRole("complementary", { name: OPEN, includeHidden: true })
        .getByRole("heading", { name: "Chỉ tiêu", includeHidden: true }),
    ).toHaveCount(1);
  });

  test("the guide is closed by its cross, and each passage has an address on the help page", async ({
    page,
  }) => {
    await page.goto("/targets/U5?year=2021&asOf=2021-09-30");
    await page.getByRole("button", { name: OPEN }).click();
    await guideOf(page).getByRole("link", { name: "Mở ở trang Trợ giúp" }).click();
    await expect(page).toHaveURL(/\/help#guide-targets-code/);
    await expect(page.locator("#guide-targets-code")).toBeVisible();
    await page.getByRole("button", { name: OPEN }).click();
    await page.getByRole("button", { name: "Đóng hướng dẫn" }).click();
    await expect(guideOf(page)).toBeHidden();
  });
});

for (const [person, line] of [
  ["chair", "Việc phải làm tiếp nằm ở “Việc cần làm”."],
  ["editor", "Bấm tên một CĐCS để xem nơi đó còn thiếu gì và ghi hộ."],
] as const) {
  test.describe(() => {
    test.use({ storageState: stateOf(person), viewport: { width: 390, height: 844 } });

    test(`the guide speaks to the ${person}, in place of the page on a phone`, async ({ page }) => {
      await page.goto(person === "chair" ? "/units/KCN-001" : "/units/LX", { waitUntil: "networkidle" });
      await page.getByRole("button", { name: OPEN }).click();
      await expect(guideOf(page)).toContainText(line);
      await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
      await page.getByRole("button", { name: "Đóng hướng dẫn" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  });
}
