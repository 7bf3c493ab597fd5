import { expect, test } from "@playwright/test";
import { stateOf } from "./people";

test.use({ storageState: stateOf("officer") });

const DAY = "year=2021&asOf=2021-09-30";

test("everything is found from everywhere, without marks, by keys alone, and opens on the same day", async ({
  page,
}) => {
  await page.goto(`/targets?${DAY}`, { waitUntil: "networkidle" });
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Tìm" });
  const field = dialog.getByRole("combobox");
  await expect(field).toBeFocused();
  await page.keyboard.type("benh vien long xuyen");
  await expect(dialog.getByRole("option").first()).toHaveText(/CĐCS Bệnh viện Long Xuyên/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/units/LX-006?${DAY}`);
});

test("a text for those who are missing is copied, and stands selected where the browser refuses", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject() } });
  });
  await page.goto(`/targets/U5?${DAY}`);
  await page.getByRole("link", { name: "Ai còn thiếu, soạn tin Zalo" }).click();
  const text = page.getByRole("textbox", { name: "Tin 1 trong" });
  await expect(text).toHaveValue(/^\[U5\] .*\n.*hạn 31\/12\/2021\.\n(?:.*\n)+Xem: http.*\/targets\/U5\?/);
  await page.getByRole("button", { name: "Chép tin" }).click();
  await expect(page.getByText("Trình duyệt không cho chép")).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe(await text.inputValue());
});
