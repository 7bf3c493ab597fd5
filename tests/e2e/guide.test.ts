import { expect, test } from "@playwright/test";
import { stateOf } from "./people";

// The guide opens beside the screen that it is about, says what is the reader's, and follows them.

test.describe("a district union", () => {
  test.use({ storageState: stateOf("editor") });

  test("reads the guide beside the screen, in its own words, and goes on where it was", async ({ page }) => {
    await page.goto("/activities?year=2021");
    await page.getByRole("button", { name: "Trợ giúp" }).click();
    const guide = page.getByRole("complementary", { name: "Trợ giúp" });
    await expect(guide.getByRole("heading", { name: "Hoạt động" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(guide).toBeHidden();
    await expect(page.getByRole("button", { name: "Trợ giúp" })).toBeFocused();
    await page.getByRole("link", { name: "Ghi hoạt động" }).first().click();
    await expect(page).toHaveURL(/\/activities\/new/);
    await page.getByRole("button", { name: "Trợ giúp" }).click();
    await expect(guide.getByText("Nhập hộ CĐCS")).toBeVisible();
  });
});

test.describe("a chair on a phone without script", () => {
  test.use({
    storageState: stateOf("chair"),
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });

  test("opens it too", async ({ page }) => {
    await page.goto("/todo");
    await page.getByRole("button", { name: "Trợ giúp" }).click();
    await expect(page.getByRole("complementary", { name: "Trợ giúp" })).toBeVisible();
    await page.getByRole("button", { name: "Đóng" }).click();
    await expect(page.getByRole("complementary", { name: "Trợ giúp" })).toBeHidden();
  });
});
