import { expect, test } from "@playwright/test";
import { toast } from "./activity-form";
import { stateOf } from "./people";

test.use({ storageState: stateOf("admin") });

test("another minimum shows what it would do, is saved with its reason, and says so ever after", async ({
  page,
}) => {
  // Of a year on which no other test looks.
  await page.goto("/plans/2022?target=U5");
  const effect = page.getByRole("region", { name: "Tác động" });
  await expect(effect).toContainText(/^Áp dụng cho \d+ đơn vị; \d+ đạt ngày 31\/12\/2022\.$/);

  const minimum = page.getByLabel("Cần ít nhất");
  await minimum.fill("0");
  await expect(minimum).toHaveAttribute("aria-invalid", "true");
  await minimum.fill("1.000");
  // One is asked for a figure of its own, which stays.
  await expect(effect).toContainText("; 1 đạt");
  await expect(page).toHaveURL(/minimum=1\.000/);

  await page.getByRole("button", { name: "Đổi chỉ tiêu" }).click();
  await expect(page.getByLabel("Lý do đổi")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Lý do đổi").fill("Nghị quyết 05");
  await page.getByRole("button", { name: "Đổi chỉ tiêu" }).click();
  await expect(toast(page)).toContainText("Đã đổi chỉ tiêu U5");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1 chỉ tiêu đã đổi sau khi ban hành");
  await expect(page.getByRole("region", { name: "Đã đổi sau khi ban hành" })).toContainText(
    /≥ 30 tin, bài → ≥ 1\.000 tin, bài\. Lý do: Nghị quyết 05/,
  );

  await page.goto("/targets/U5?year=2022");
  await expect(page.getByText("≥ 1.000 tin, bài").first()).toBeVisible();
});

test("the next year begins as a copy that can be changed without a reason", async ({ page }) => {
  await page.goto("/plans");
  await page.getByRole("button", { name: /^Chép sang 20\d\d$/ }).click();
  await page.getByRole("button", { name: "Chép", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Bản nháp 20\d\d có 26 chỉ tiêu; chưa ban hành\.$/,
  );
  await page.getByRole("link", { name: /^G1 · / }).click();
  await page.getByLabel("Áp dụng từ (lao động)").fill("500");
  await page.getByRole("button", { name: "Giữ trong bản nháp" }).click();
  await expect(toast(page)).toContainText("Đã đổi chỉ tiêu G1");
  await expect(page.getByRole("listitem").filter({ hasText: "G1 · " })).toContainText("từ 500 lao động");
});

test("all whom a change turns are counted, also where only the first are named", async ({ page }) => {
  await page.goto("/plans/2021?target=U6&clause0=9999");
  const effect = page.getByRole("region", { name: "Tác động" });
  await expect(effect).toContainText(/đơn vị đổi trạng thái\./);
  const [, count = ""] = /([\d.]+) đơn vị đổi trạng thái/.exec((await effect.textContent()) ?? "") ?? [];
  const turned = page.getByRole("region", { name: "Đơn vị đổi trạng thái" });
  const named = await turned.getByRole("listitem").count();
  const more = Number(count.replace(".", "")) - named;
  expect(more).toBeGreaterThan(0);
  await expect(turned).toContainText(`Và ${more.toLocaleString("vi-VN")} đơn vị nữa.`);
});
