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
});
