import { expect } from "@playwright/test";
import { stateOf } from "./people";
import { test } from "./reading";

test.use({ storageState: stateOf("admin"), viewport: { width: 1366, height: 900 } });

test("a pasted list is read at once, what is doubtful is asked about, and nothing is written by that", async ({
  page,
}) => {
  await page.goto("/welcome?step=units", { waitUntil: "networkidle" });
  const list = page.getByLabel("Danh sách đơn vị, mỗi dòng một tên");
  await list.fill(
    "STT\tTên đơn vị\tTrực thuộc\n1\tLĐLĐ huyện Mới\t\n2\tCĐCS Công ty A\tLĐLĐ huyện Mới\n3\tHoa Sen\tNơi nào",
  );
  await expect(
    page.getByText("Đọc được 4 đơn vị: 2 cấp trên cơ sở, 2 CĐCS; 2 dòng cần xem lại."),
  ).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Cần xem lại" }).getByRole("row", { name: /^Nơi nào/ }),
  ).toContainText("chưa có dòng riêng");
  await expect(
    page.getByRole("region", { name: "Máy hiểu là" }).getByRole("row", { name: /LĐLĐ huyện Mới/ }),
  ).toContainText("1 CĐCS");
  await page.getByLabel("Hoa Sen trực thuộc").selectOption("LĐLĐ huyện Mới");
  await expect(page.getByText("Đọc được 3 đơn vị: 1 cấp trên cơ sở, 2 CĐCS.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Máy hiểu là" })).toContainText("2 CĐCS");
  await expect(page.getByRole("button", { name: "Ghi 3 đơn vị" })).toBeVisible();
  // Loaded anew the list is there, with what was said of it.
  await page.reload({ waitUntil: "networkidle" });
  await expect(page.getByText("Đọc được 3 đơn vị: 1 cấp trên cơ sở, 2 CĐCS.")).toBeVisible();
  await expect(list).toHaveValue(/Hoa Sen/);
  await list.fill("");
});

test("an office's own list is read by columns that somebody names, and what is looked at leaves the list", async ({
  page,
}) => {
  await page.goto("/welcome?step=units", { waitUntil: "networkidle" });
  const list = page.getByLabel("Danh sách đơn vị, mỗi dòng một tên");
  const rows = Array.from({ length: 120 }, (_, nth) => `${nth + 1}\tHoa Sen ${nth}\tLĐLĐ huyện Mới\t10`);
  const total = "\tTổng cộng\t\t1200";
  const twice = "121\tHoa Sen 7\tLĐLĐ huyện Mới\t10";
  await list.fill(["TT\tDanh sách\tĐơn vị quản lý\tSố LĐ", ...rows, twice, total].join("\n"));
  await expect(page.getByRole("alert").filter({ hasText: "Không thấy cột “Tên đơn vị”" })).toBeVisible();
  await page.getByRole("combobox", { name: /^Tên đơn vị/ }).selectOption("Cột 2: Danh sách");
  await expect(
    page.getByText("Đọc được 121 đơn vị: 1 cấp trên cơ sở, 120 CĐCS; 121 dòng cần xem lại."),
  ).toBeVisible();
  await page.getByText("2 dòng không ghi thành đơn vị, trong đó 1 dòng trùng tên").click();
  await expect(page.getByRole("row", { name: /Hoa Sen 7/ }).first()).toContainText("với dòng 9");
  await page.getByRole("button", { name: "Vẫn ghi Hoa Sen 7" }).click();
  await expect(page.getByText("1 dòng không ghi thành đơn vị", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Đúng cả 100 dòng này" }).click();
  await expect(page.getByText("22 dòng cần xem lại")).toBeVisible();
  await page.getByRole("button", { name: "Đúng cả 22 dòng này" }).click();
  await expect(page.getByRole("region", { name: "Cần xem lại" })).toHaveCount(0);
  await list.fill("");
});
