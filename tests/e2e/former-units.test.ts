import { expect } from "@playwright/test";
import { stateOf } from "./people";
import { test } from "./reading";

// The second federation's districts ended on 1 July of last year.

test.use({ storageState: stateOf("stranger") });

test("a unit that ended leads to what became of it, and that one back", async ({ page }) => {
  await page.goto("/units/TPCX");
  const main = page.getByRole("main");
  await expect(main).toContainText(
    /Từ 01\/07\/\d{4}: Công đoàn phường Cù Lao Xanh, Công đoàn phường Rạch Ngọc\./,
  );
  await expect(main.getByRole("link", { name: "Ghi hoạt động" })).toHaveCount(0);
  await main.getByRole("link", { name: "Công đoàn phường Rạch Ngọc" }).first().click();
  await expect(page).toHaveURL(/\/units\/RN$/);
  await expect(main).toContainText(/Trước 01\/07\/\d{4}: LĐLĐ thành phố Cù Lao Xanh\./);
  await expect(main.getByRole("link", { name: "Ghi hoạt động" })).toHaveCount(1);
});

test("a unit tells its former name, and what was done calls it by that", async ({ page }) => {
  await page.goto("/units/KKT");
  await expect(page.getByRole("main")).toContainText(
    /Trước 15\/09\/\d{4}: CĐ các Khu công nghiệp Sông Tiền\./,
  );
  await page.goto("/reorganisations");
  await expect(
    page.getByText("CĐ các Khu công nghiệp Sông Tiền đổi tên thành CĐ Khu kinh tế Cửa Bắc"),
  ).toBeVisible();
});

test("a unit is found by the name that it had", async ({ page }) => {
  await page.goto("/units?q=cong+nghiep+song+tien");
  await expect(page.getByRole("row", { name: /CĐ Khu kinh tế Cửa Bắc/ })).toContainText(
    "trước là CĐ các Khu công nghiệp Sông Tiền",
  );
  const find = page.getByRole("button", { name: /^Tìm mọi thứ/ });
  await find.click();
  await page.getByRole("dialog").getByRole("combobox").fill("cong nghiep song tien");
  await page.getByRole("option", { name: /trước là CĐ các Khu công nghiệp Sông Tiền/ }).click();
  await expect(page).toHaveURL(/\/units\/KKT/);
});

test("records of a federation's own type are called as it calls them", async ({ page }) => {
  await page.goto("/units/ST");
  const latest = page.getByRole("region", { name: "Hoạt động mới nhất" });
  await expect(latest).toContainText("Podcast “Chuyện nghề”");
  await expect(latest).not.toContainText("PODCAST");
});
