import { expect, test } from "@playwright/test";
import { stateOf } from "./people";

// The guide opens beside the screen that it is about, says what is the reader's, stays while they work, and follows them.

test.describe("a district union", () => {
  test.use({ storageState: stateOf("editor") });

  test("reads the guide beside the screen while it types, and of the next screen when it is opened there", async ({
    page,
  }) => {
    await page.goto("/activities/new");
    const opens = page.getByRole("button", { name: "Trợ giúp" });
    const guide = page.frameLocator("iframe[title='Hướng dẫn của trang này']");
    await opens.click();
    await expect(guide.getByRole("heading", { level: 1 })).toHaveText("Ghi hoạt động");
    await expect(guide.getByText("Nhập hộ CĐCS")).toBeVisible();
    await page.getByLabel("Tiêu đề").fill("Hội nghị tổng kết");
    await expect(guide.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator("#guide")).toBeHidden();
    await expect(opens).toBeFocused();
    await expect(page.getByLabel("Tiêu đề")).toHaveValue("Hội nghị tổng kết");

    await page.getByRole("navigation").getByRole("link", { name: "Báo cáo" }).click();
    await expect(page).toHaveURL(/\/reports/);
    await opens.click();
    await expect(guide.getByRole("heading", { level: 1 })).toHaveText("Báo cáo");
    await guide.getByRole("link", { name: "Hướng dẫn từng trang" }).click();
    await expect(page).toHaveURL(/\/help/);
  });
});

test.describe("a chair on a phone", () => {
  test.use({ storageState: stateOf("chair"), viewport: { width: 390, height: 844 } });

  test("opens and closes it, and has loaded nothing before", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto("/todo", { waitUntil: "networkidle" });
    expect(asked).toContain("/todo");
    expect(asked).not.toContain("/guide");
    await page.getByRole("button", { name: "Trợ giúp" }).click();
    await expect(
      page.frameLocator("iframe[title='Hướng dẫn của trang này']").getByRole("heading", { level: 1 }),
    ).toHaveText("Việc cần làm");
    await page.getByRole("button", { name: "Đóng" }).click();
    await expect(page.locator("#guide")).toBeHidden();
  });
});
