import { expect, type Page, test } from "@playwright/test";
import { slowScripts } from "./network";
import { stateOf } from "./people";

// What is pressed before the scripts arrive is done when they do: a dialog, what stands in place, a form that is sent nowhere.

async function openEarly(page: Page, path: string): Promise<void> {
  await slowScripts(page);
  await page.goto(path, { waitUntil: "commit" });
}

test.describe("who administers", () => {
  test.use({ storageState: stateOf("admin") });

  for (const [path, button, heading] of [
    ["/plans/2021", "Sửa kế hoạch…", /^Sửa kế hoạch 2021/],
    ["/settings/catalogue", "Thêm loại hoạt động", /./],
    ["/explore?year=2021", "Lưu bảng này…", /./],
  ] as const)
    test(`opens the dialog of ${path}`, async ({ page }) => {
      await openEarly(page, path);
      const opener = page.getByRole("button", { name: button });
      await opener.click();
      // Pressed twice, since nothing happened, it is open all the same.
      await opener.click();
      await expect(page.getByRole("dialog", { name: heading })).toBeVisible();
    });

  test("is not lost where the field that is left has a problem to tell, which moves the button", async ({
    page,
  }) => {
    await page.goto("/reorganisations/new?kind=found", { waitUntil: "networkidle" });
    await page.getByLabel("Từ ngày").fill("31/02/2026");
    await page.getByRole("button", { name: "Xem trước" }).click({ delay: 100 });
    await expect(page.getByText(/Có \d lỗi cần sửa/)).toBeVisible();
  });
});

test("asks in place why something is returned", async ({ browser }) => {
  const page = await (await browser.newContext({ storageState: stateOf("officer") })).newPage();
  await openEarly(page, "/review");
  await page.getByRole("button", { name: "Trả lại…", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Vì sao trả lại?" })).toBeVisible();
});
