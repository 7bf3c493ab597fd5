import { expect, type Page, test } from "@playwright/test";
import { toast } from "./activity-form";
import { stateOf } from "./people";

test.use({ storageState: stateOf("admin") });

const finding = (page: Page) => page.getByRole("heading", { level: 1 });
const told = (page: Page) => page.getByRole("alert").filter({ hasText: "lỗi cần sửa" });

test("units that move are previewed with the figures that change, and nothing is written", async ({
  page,
}) => {
  await page.goto("/reorganisations");
  await page.getByRole("link", { name: "Chuyển", exact: true }).click();
  await expect(finding(page)).toHaveText("Những đơn vị nào chuyển, sang đâu?");

  await page.getByLabel("Đơn vị đi").fill("LX-001\nKhông có đơn vị này");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(told(page)).toContainText("Không có đơn vị “Không có đơn vị này”");
  await expect(told(page)).toContainText("Vui lòng nhập");
  await expect(page.getByLabel("Đơn vị đi")).toHaveValue("LX-001\nKhông có đơn vị này");

  await page.getByLabel("Đơn vị đi").fill("LX-001\nLX-002\tđi cùng");
  await page.getByRole("combobox", { name: "Chuyển đến" }).pressSequentially("khu cong nghiep");
  await page.getByRole("option", { name: /\(KCN\)/ }).click();
  await page.getByLabel("Từ ngày").fill("01/10/2023");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(finding(page)).toContainText(/^Chuyển 2 đơn vị sang .*: [\d.]+ con số đổi/);
  await expect(page.getByText("Số liệu đến 30/09/2023 và các mốc đã chốt không đổi.")).toBeVisible();
  await expect(page.getByText(/^Năm 2023, tính cho ngày 31\/12\/2023: [1-9]/)).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "U4c" }).first()).toBeVisible();

  await page.getByRole("button", { name: "Quay lại" }).click();
  await expect(page.getByLabel("Đơn vị đi")).toHaveValue("LX-001\nLX-002\tđi cùng");
  await page.goto("/reorganisations");
  await expect(page.getByText("Chuyển 2 đơn vị")).toHaveCount(0);
});

test("what was done is kept with its reason, and is put back", async ({ page }) => {
  // On a day on which no other test looks.
  await page.goto("/reorganisations/new?kind=abolish");
  await page.getByRole("combobox", { name: "Đơn vị giải thể" }).fill("TT");
  await page.getByLabel("Các đơn vị mới").fill("CDX-1\tCông đoàn xã Tri Tôn\nCDX-2; Công đoàn xã Ba Chúc");
  await page.getByLabel("Ai về đâu").fill("TT-001\tCDX-1\nTT-002; CDX-2");
  await page.getByLabel("Từ ngày").fill("01/07/2100");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(told(page)).toContainText("chưa có nơi đến");
  await page.getByRole("combobox", { name: /^Phần còn lại trực thuộc thì về/ }).fill("CDX-1");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(finding(page)).toContainText("không con số nào đổi");
  await expect(page.getByRole("heading", { name: "2 đơn vị thành lập" })).toBeVisible();

  await page.getByRole("button", { name: "Ghi từ 01/07/2100" }).click();
  await expect(page.getByLabel("Lý do")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Lý do").fill("Đề án sắp xếp");
  await page.getByLabel("Quyết định số").fill("88/QĐ-LĐLĐ");
  await page.getByRole("button", { name: "Ghi từ 01/07/2100" }).click();
  await expect(toast(page)).toContainText("Đã sắp xếp lại, hiệu lực 01/07/2100");
  await expect(page.getByText("88/QĐ-LĐLĐ")).toBeVisible();

  await page.getByRole("button", { name: "Rút lại" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Lý do").fill("Ghi nhầm");
  await dialog.getByRole("button", { name: "Rút lại" }).click();
  await expect(page.getByText("Ghi nhầm")).toBeVisible();
  await expect(page.getByRole("button", { name: "Rút lại" })).toHaveCount(0);
  await page.goto("/reorganisations");
  await expect(page.getByRole("listitem").filter({ hasText: "88/QĐ-LĐLĐ" })).toContainText("Đã rút lại");
});
