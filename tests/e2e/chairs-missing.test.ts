import { expect, test } from "@playwright/test";
import { stateOf } from "./people";

test.use({ storageState: stateOf("editor"), viewport: { width: 1440, height: 900 } });

test("who is missing in a group leads to where they are ticked, above the form of a count", async ({
  page,
}) => {
  await page.goto("/units/LX?year=2021&asOf=2021-09-30");
  await page.getByRole("link", { name: /^Xem \d+ người thiếu$/ }).click();
  await expect(page).toHaveURL(/\/channels\/[^/]+#roster$/);
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  const [form, roster] = [
    page.getByRole("heading", { name: "Ghi lần đếm" }),
    page.getByRole("heading", { name: "Chủ tịch CĐCS, ai còn thiếu đứng trước" }),
  ];
  const [below, above] = [await form.boundingBox(), await roster.boundingBox()];
  expect(above?.y).toBeLessThan(below?.y ?? 0);
});

test("a title in a list is high enough to be hit", async ({ page }) => {
  await page.goto("/activities?year=2021");
  const title = page.getByRole("rowheader").getByRole("link").first();
  expect((await title.boundingBox())?.height).toBeGreaterThanOrEqual(24);
});

test("a phone shows the tab of the list that is open", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/headcounts");
  await expect(page.locator("nav a[aria-current=page]", { hasText: "Số lao động" }).first()).toBeInViewport();
});
