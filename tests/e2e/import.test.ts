import { readFile } from "node:fs/promises";
import { devices, expect, type Page, test } from "@playwright/test";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { activitiesCalled, freshTitle, toast } from "./activity-form";
import { stateOf } from "./people";
import { inaccessible } from "./sweeps/accessibility";
import { smallTargets } from "./sweeps/small-targets";

// A colour that is on its way to another is measured as neither.
test.use({ storageState: stateOf("editor"), contextOptions: { reducedMotion: "reduce" } });

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** As an office keeps it: a title above headings of its own, days of both kinds, a column that nobody asks for. */
async function workbook(titles: readonly string[]): Promise<Buffer> {
  const day = new Date("2021-09-28T00:00:00Z");
  const rows = [
    ["DANH SÁCH LỚP TẬP HUẤN NĂM 2021"],
    [],
    ["Ngày tổ chức", "Tên hoạt động", "Loại", "CĐCS", "Người viết"],
    [day, titles[0] ?? "", "TRAINING_CLASS", "LX-014", "BN"],
    ["29/9/2021", titles[1] ?? "", "TRAINING_CLASS", "lx–014", "BN"],
    ["31/09/2021", "Ngày không có", "TRAINING_CLASS", "LX-014", "BN"],
    ["30/09/2021", null, "TRAINING_CLASS", "LX-014", "BN"],
  ];
  return Buffer.from(await writeXlsx({ sheets: [{ name: "Lớp", rows }] }));
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/import?kind=activities", { waitUntil: "networkidle" });
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: XLSX, buffer });
}

const finding = (page: Page) => page.getByRole("heading", { level: 1 });

/** @param look what is made sure of at every step */
async function journey(page: Page, look: () => Promise<void>): Promise<void> {
  const titles = ["Lớp một", "Lớp hai"].map(freshTitle);
  await choose(page, "lop.xlsx", await workbook(titles));
  await expect(finding(page)).toHaveText("Khớp 4 cột, bỏ 1.");
  await expect(page.getByText("dòng 3 là tên cột, 4 dòng dữ liệu")).toBeVisible();
  await look();
  await page.getByRole("button", { name: "Kiểm tra 4 dòng" }).click();
  await expect(finding(page)).toHaveText("Nhập được 2/4 dòng; 2 dòng bị bỏ vì 2 loại lỗi.");
  await expect(page.getByText("Tháng 9 không có ngày 31")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Thiếu tiêu đề" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "“lx–014” →" })).toContainText("(LX-014)");
  await look();
  expect(await activitiesCalled(page, titles[0] ?? "")).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải tệp lỗi" }).click(),
  ]);
  const { sheets } = await readXlsx(await readFile(await download.path()));
  expect(sheets[0]?.rows[5]).toContain("Tháng 9 không có ngày 31");
  await page.getByRole("button", { name: "Nhập 2 dòng, bỏ 2" }).click();
  await expect(finding(page)).toHaveText("Đã nhập 2 dòng; 2 dòng bị bỏ.");
  await look();
  expect(await activitiesCalled(page, titles[1] ?? "")).toMatchObject([
    { unit: "LX-014", type: "TRAINING_CLASS", occurredOn: "2021-09-29", status: "SUBMITTED" },
  ]);
  await page.getByRole("button", { name: "Hoàn tác lượt nhập" }).click();
  await expect(toast(page)).toContainText("2 dòng trở lại như trước khi nhập");
  expect(await activitiesCalled(page, titles[0] ?? "")).toEqual([]);
  await choose(page, "lop.xlsx", await workbook(titles));
  await expect(page.getByText("nhớ lần trước").first()).toBeVisible();
}

test("a workbook is matched, checked, imported and taken back; axe finds nothing at any step", ({ page }) =>
  journey(page, async () => expect(await inaccessible(page)).toEqual([])));

test.describe("on a phone", () => {
  test.use({ viewport: devices["iPhone 13"].viewport });

  test("a workbook is matched, checked, imported and taken back", async ({ page }) => {
    await journey(page, async () => {
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      expect(await smallTargets(page, 44)).toEqual([]);
    });
  });
});

test("a file that is no workbook says why, and another may be chosen", async ({ page }) => {
  await choose(page, "anh.xlsx", Buffer.from("89504e470d0a1a0a0000", "hex"));
  await expect(page.getByRole("alert").first()).toContainText("Tệp không phải bảng tính .xlsx hay .csv.");
  const csv = Buffer.from("Ngày;Tiêu đề\n28/09/2021;Một lớp\n");
  await page.locator("input[type=file]").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: csv });
  await expect(finding(page)).toHaveText("Khớp 2 cột, bỏ 0; còn 1 mục phải có.");
});

async function template(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ]);
  return readFile(await download.path());
}

async function namesOf(buffer: Buffer): Promise<string[]> {
  return (await readXlsx(buffer)).sheets.map(({ name }) => name);
}

test("a template takes the rows that are typed into it, and not its own example", async ({ page }) => {
  await page.goto("/facilities");
  await page.getByRole("link", { name: "Nhập từ Excel" }).click();
  await expect(page.getByLabel("Loại dữ liệu")).toHaveValue("facilities");
  await page.waitForLoadState("networkidle");
  const buffer = await template(page, "Tải tệp mẫu Loa, bảng tin");
  expect(await namesOf(buffer)).toEqual(["Loa, bảng tin", "Giải thích", "Danh mục"]);
  await page.locator("input[type=file]").setInputFiles({ name: "mau.xlsx", mimeType: XLSX, buffer });
  await expect(page.getByRole("alert").first()).toContainText("Tệp mẫu chưa có dòng nào của bạn");
  const all = await template(page, "Tải tệp mẫu cả gói");
  const names = await namesOf(all);
  expect(names.slice(0, 2)).toEqual(["Số lao động, đoàn viên", "Hoạt động"]);
  expect(names.slice(-3)).toEqual(["Thông tin sai lệch", "Giải thích", "Danh mục"]);
  await page.getByLabel("Loại dữ liệu").selectOption("all");
  await page.locator("input[type=file]").setInputFiles({ name: "goi.xlsx", mimeType: XLSX, buffer: all });
  await expect(page.getByRole("alert").first()).toContainText("Tệp mẫu chưa có dòng nào của bạn");
});
