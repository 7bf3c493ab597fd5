import { expect, type Page, test } from "@playwright/test";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { toast } from "./activity-form";
import { acceptInvitation, founded } from "./founded";
import { inaccessible } from "./sweeps/accessibility";

const DESKTOP = { width: 1440, height: 900 };
test.use({ contextOptions: { reducedMotion: "reduce" }, viewport: DESKTOP });

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
type Rows = readonly (readonly CellValue[])[];

/** As an office keeps it: a title, headings of its own, unions alone, with those above them in a column. */
const UNIONS: Rows = [
  ["DANH SÁCH CÔNG ĐOÀN CƠ SỞ"],
  [],
  ["STT", "Tên CĐCS", "CĐ cấp trên", "Số lao động", "Đoàn viên", "Số tổ công đoàn"],
  [1, "CĐCS Công ty TNHH May Sa Đéc", "LĐLĐ TP Sa Đéc", 1250, 1100, 12],
  [2, "CĐCS Trường THPT Sa Đéc", "LĐLĐ TP Sa Đéc", 80, 80, 4],
  [3, "CĐCS Công ty CP Sen Việt", "LĐLĐ huyện Tháp Mười", 640, 500, 6],
  [4, "Hoa Sen", "LĐLĐ huyện Tháp Mười", 35, 30, 0],
  [5, "CĐCS Trường THPT Tháp Mười", "CĐ ngành Giáo dục", 70, 70, 3],
];
const ONE_MORE = [6, "CĐCS Sở Nội vụ", "LĐLĐ tỉnh", 45, 45, 2];
const PEOPLE: Rows = [
  ["Họ và tên", "Tên CĐCS"],
  ["Lê Hoàng Phúc", "CĐCS Công ty TNHH May Sa Đéc"],
  ["Trần Thị Bưởi", "CĐCS Trường THPT Sa Đéc"],
  ["Nguyễn Văn Lúa", "CĐCS Công ty CP Sen Việt"],
  ["Phạm Thị Sen", "Hoa Sen"],
  ["Võ Văn Mít", "CĐCS Trường THPT Tháp Mười"],
  ["Đỗ Thị Xoài", "CĐCS Sở Nội vụ"],
];

const finding = (page: Page) => page.getByRole("heading", { level: 1 });

/** Goes on with the first steps where they were left, and makes sure of what they look like. */
async function goOn(page: Page, says: string): Promise<void> {
  await page.goto("/welcome", { waitUntil: "networkidle" });
  await expect(finding(page)).toHaveText(says);
  expect(await inaccessible(page)).toEqual([]);
  await page.setViewportSize(DESKTOP);
}

async function give(page: Page, rows: Rows): Promise<void> {
  const sheets = [{ name: "Danh sách", rows: rows.map((row) => [...row]) }];
  const buffer = Buffer.from(await writeXlsx({ sheets }));
  await page.locator("input[type=file]").setInputFiles({ name: "ds.xlsx", mimeType: XLSX, buffer });
}

test("an administrator founds a federation on the pages alone, from an Excel list to the first chart", async ({
  page,
}) => {
  await acceptInvitation(
    page,
    await founded("moi", ["DT,LĐLĐ tỉnh Đồng Tháp,PROVINCIAL,PROVINCE_FEDERATION,"]),
  );
  await expect(page).toHaveURL(/\/welcome$/);

  // Units, out of the office's list: what stands above them is named in a column alone.
  await goOn(page, "Bốn bước, chừng 20 phút, là có biểu đồ đầu tiên.");
  const buffer = Buffer.from("Không phải bảng tính\0");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "ds.xls", mimeType: "application/vnd.ms-excel", buffer });
  await expect(page.getByRole("region").getByRole("alert")).toContainText("không");
  await give(page, UNIONS);
  await expect(
    page.getByText("Đọc được 8 đơn vị: 3 cấp trên cơ sở, 5 CĐCS; 4 dòng cần xem lại."),
  ).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Cần xem lại" }).getByRole("row", { name: /Sa Đéc/ }),
  ).toContainText("2 CĐCS");
  await page.getByLabel("Loại của Hoa Sen").selectOption("Nghiệp đoàn");
  expect(await inaccessible(page)).toEqual([]);
  await page.getByRole("button", { name: "Ghi 8 đơn vị" }).click();
  await expect(toast(page)).toContainText("Đã ghi 8 đơn vị");

  // What was entered by mistake is taken back at once or later, and its list stands where it was.
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(toast(page)).toContainText("Đã bỏ 8 đơn vị vừa ghi");
  await expect(page.getByText("Đọc được 8 đơn vị")).toBeVisible();
  await page.getByRole("button", { name: "Ghi 8 đơn vị" }).click();
  await expect(toast(page)).toContainText("Đã ghi 8 đơn vị");
  await page.goto("/welcome?step=units", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(toast(page)).toContainText("Đã bỏ 8 đơn vị vừa ghi");
  await expect(page.getByRole("heading", { name: "Chưa có đơn vị nào" })).toBeVisible();
  await page.getByRole("button", { name: "Ghi 8 đơn vị" }).click();
  await expect(toast(page)).toContainText("Đã ghi 8 đơn vị");

  // Sent again with one more, nothing is there twice.
  await page.goto("/welcome?step=units", { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { name: "3 đơn vị cấp trên cơ sở, 5 CĐCS" })).toBeVisible();
  await give(page, [...UNIONS, ONE_MORE]);
  await page.getByLabel("Loại của Hoa Sen").selectOption("Nghiệp đoàn");
  await page.getByRole("button", { name: "Ghi 9 đơn vị" }).click();
  await expect(toast(page)).toContainText("Đã ghi 1 đơn vị; 8 đơn vị đã có từ trước");
  await expect(page.getByRole("heading", { name: "3 đơn vị cấp trên cơ sở, 6 CĐCS" })).toBeVisible();

  // Headcounts, out of the same list.
  await goOn(page, "Số lao động cho biết chỉ tiêu nào bắt buộc với CĐCS nào.");
  await page.getByRole("link", { name: "Nhập từ Excel" }).click();
  await expect(page.getByLabel("Loại dữ liệu")).toHaveValue("headcounts");
  await page.waitForLoadState("networkidle");
  await give(page, [...UNIONS, ONE_MORE]);
  await page.getByRole("textbox", { name: "Tính đến ngày" }).fill("01/01/2026");
  await page.getByRole("button", { name: "Kiểm tra 6 dòng" }).click();
  await page.getByRole("button", { name: "Nhập 6 dòng" }).click();
  await expect(finding(page)).toHaveText("Đã nhập 6 dòng.");

  // This year's plan: the catalogue's, copied and put into force.
  await goOn(page, "Kế hoạch đã ban hành mới tính được chỉ tiêu.");
  await page.getByRole("link", { name: "Mở Kế hoạch" }).click();
  await page.getByRole("button", { name: /^Chép sang 20\d\d$/ }).click();
  await page.getByRole("button", { name: "Chép", exact: true }).click();
  await expect(finding(page)).toHaveText(/^Bản nháp 20\d\d có 26 chỉ tiêu; chưa ban hành\.$/);
  await page.getByRole("button", { name: "Ban hành…" }).click();
  await page.getByRole("button", { name: "Ban hành", exact: true }).click();
  await expect(finding(page)).not.toContainText("Bản nháp");

  // People, out of a list, with a card for each.
  await goOn(page, "Mỗi đơn vị tự ghi thì số liệu mới kịp.");
  await page.getByRole("link", { name: "Mời từ danh sách" }).click();
  await page.waitForLoadState("networkidle");
  await give(page, PEOPLE);
  await page.getByRole("button", { name: "Kiểm tra 6 dòng" }).click();
  await page.getByRole("button", { name: "Mời 6 người" }).click();
  await expect(page.getByRole("img", { name: "Mã QR mời Lê Hoàng Phúc" })).toBeVisible();

  // All is there, and the first chart with it.
  await goOn(page, "Cả bốn bước đã đủ dữ liệu; biểu đồ đầu tiên ở trang Tổng quan.");
  await page.getByRole("link", { name: "Vào trang Tổng quan" }).click();
  await expect(page).toHaveURL(/\/overview/);
  await expect(page.getByRole("row", { name: /LĐLĐ TP Sa Đéc/ })).toBeVisible();
  const trend = page.getByRole("region", { name: "Xu hướng theo tháng" });
  await trend.scrollIntoViewIfNeeded();
  await expect(trend.locator("figure circle:visible")).not.toHaveCount(0);
  expect(await inaccessible(page)).toEqual([]);
});
