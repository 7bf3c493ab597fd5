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
    /Cần ít nhất: 30 → Cần ít nhất: 1000\. Lý do: Nghị quyết 05/,
  );

  await page.goto("/targets/U5?year=2022");
  await expect(page.getByText("≥ 1.000 tin, bài").first()).toBeVisible();
});

test("a target is given an English name beside its own, and no reason is asked for", async ({ page }) => {
  await page.goto("/plans/2023?target=P8", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Sửa tên tiếng Anh" }).click();
  await page.getByRole("dialog").getByLabel("Tên tiếng Anh").fill("Communication class");
  await page.getByRole("dialog").getByRole("button", { name: "Lưu" }).click();
  await expect(toast(page)).toContainText("Đã đổi chỉ tiêu P8");
  await expect(page.getByRole("region", { name: "Đã đổi sau khi ban hành" })).toContainText(
    "Communication class. Lý do: Sửa tên tiếng Anh",
  );
});

test("the next year begins as a copy that can be changed without a reason", async ({ page }) => {
  await page.goto("/plans");
  await page.getByRole("button", { name: /^Chép sang 20\d\d$/ }).click();
  await page.getByRole("button", { name: "Chép", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Bản nháp 20\d\d có 26 chỉ tiêu; chưa ban hành\.$/,
  );
  await page.getByRole("link", { name: /^G1 · / }).click();
  await page.getByLabel("Con số").first().fill("500");
  await expect(page).toHaveURL(/clause0=500/);
  await page.getByRole("button", { name: "Lưu vào bản nháp" }).click();
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

test("a plan is begun on a blank page, filled with targets of any measure, and a removal is undone", async ({
  page,
}) => {
  await page.goto("/plans");
  await page.getByRole("button", { name: "Kế hoạch mới…" }).click();
  await page.getByLabel("Năm", { exact: true }).fill("2040");
  await page.getByLabel("Tên kế hoạch").fill("Kế hoạch 2040");
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Bản nháp 2040 chưa có chỉ tiêu nào; chưa ban hành.",
  );
  await page.getByRole("link", { name: "Chỉ tiêu mới" }).click();
  await page.getByLabel("Cách đo").selectOption("coverage");
  await page.getByLabel("Kết nối với ai").selectOption("CHAIRS");
  await page.getByLabel("Cần đạt (%)").fill("95");
  await page.getByLabel("Xấp xỉ: thấp hơn tối đa (điểm phần trăm)").fill("2,5");
  await page.getByLabel("Mốc phải đạt (ngày)").fill("30/06/2040");
  await expect(page).toHaveURL(/dueOn=30/);
  await page.getByLabel("Mã chỉ tiêu").fill("U9");
  await page.getByLabel("Tên", { exact: true }).fill("Chủ tịch vào nhóm");
  await page.getByRole("button", { name: "Thêm vào kế hoạch" }).click();
  await expect(toast(page)).toContainText("Đã thêm chỉ tiêu U9");
  const line = page.getByRole("listitem").filter({ hasText: "U9 · Chủ tịch vào nhóm" });
  await expect(line).toContainText("khoảng 95 %");
  await expect(line).toContainText("hạn 30/06/2040");

  await page.getByRole("button", { name: "Bỏ chỉ tiêu này…" }).click();
  await page.getByRole("button", { name: "Bỏ", exact: true }).click();
  await expect(toast(page)).toContainText("Đã bỏ chỉ tiêu U9");
  await expect(line).toHaveCount(0);
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(line).toContainText("khoảng 95 %");
});

test("a plan stands beside the one before it, with what differs", async ({ page }) => {
  await page.goto("/plans/2022");
  await page.getByRole("link", { name: "So với 2021" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Kế hoạch 2022 giữ \d+ chỉ tiêu của năm 2021, khác \d+ chỉ tiêu\.$/,
  );
});

test("a unit is asked for another figure with a reason, sees it, and is asked as all others when it ends", async ({
  page,
}) => {
  // Of a year and a unit on which no other test looks.
  await page.goto("/plans/2022/overrides?unit=CM");
  await page.getByLabel("Chỉ tiêu", { exact: true }).selectOption("U5");
  await page.getByRole("textbox", { name: "Mức riêng", exact: true }).fill("12");
  await page.getByRole("button", { name: "Áp dụng cho đơn vị" }).click();
  await expect(page.getByLabel("Lý do", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Lý do", { exact: true }).fill("Sáp nhập giữa năm");
  await page.getByRole("button", { name: "Áp dụng cho đơn vị" }).click();
  const row = page.getByRole("row").filter({ hasText: "Sáp nhập giữa năm" });
  await expect(row).toContainText("≥ 12 tin, bài (mức chung: ≥ ");
  await expect(row).toContainText(/quyết định ngày \d{2}\/\d{2}\/\d{4}, Huỳnh Lê Phước Hậu ghi lúc/);
  // Whoever asks again sees what is replaced, also where another has asked since the page was opened.
  await page.goto("/plans/2022/overrides?unit=CM");
  const target = page.getByLabel("Chỉ tiêu", { exact: true });
  await expect(target).not.toHaveAccessibleDescription(/mức riêng/);
  await target.selectOption("U5");
  await expect(target).toHaveAccessibleDescription(/mức riêng ≥ 12 tin, bài; .*Sáp nhập giữa năm/);
  await row.getByRole("button", { name: "Kết thúc…" }).click();
  const endIt = async () => {
    await page.getByRole("dialog").getByLabel("Lý do").fill("Hết năm");
    await page.getByRole("dialog").getByRole("button", { name: "Kết thúc", exact: true }).click();
    await expect(row).toHaveCount(0);
  };
  await endIt();
  // Whoever ended the wrong one asks it of the unit again.
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(row).toContainText("≥ 12 tin, bài (mức chung: ≥ ");
  await page.goto("/plans/2022/overrides?unit=CM");
  await page.getByRole("searchbox").fill("sap nhap giua nam");
  await expect(page).toHaveURL(/q=sap\+nhap\+giua\+nam/);
  await expect(page.getByRole("row")).toHaveCount(2);
  await row.getByRole("button", { name: "Kết thúc…" }).click();
  await endIt();
});

test("what a unit proposes is decided by the province, which says why, and the unit sees it", async ({
  page,
  browser,
}) => {
  const own = await browser.newContext({ storageState: stateOf("editor") });
  const unit = await own.newPage();
  const place = "/plans/2023/overrides?unit=LX";
  const propose = async (reason: string) => {
    await unit.goto(place);
    await unit.getByLabel("Chỉ tiêu", { exact: true }).selectOption("U5");
    await unit.getByLabel("Mức riêng", { exact: true }).last().fill("15");
    await unit.getByLabel("Lý do").fill(reason);
    await unit.getByRole("button", { name: "Gửi đề nghị" }).click();
    await expect(unit.getByRole("row").filter({ hasText: reason })).toContainText("Chờ duyệt");
  };

  await propose("Thiếu người");
  await page.goto(place);
  const waiting = page.getByRole("row").filter({ hasText: "Thiếu người" });
  await waiting.getByRole("button", { name: "Không duyệt…" }).click();
  await page.getByLabel("Vì sao không duyệt").fill("Đã đủ người từ tháng 3");
  await page.getByRole("dialog").getByRole("button", { name: "Không duyệt", exact: true }).click();
  await expect(waiting).toContainText("Không duyệt: Đã đủ người từ tháng 3");
  await unit.goto(place);
  await expect(unit.getByRole("row").filter({ hasText: "Thiếu người" })).toContainText(
    "Đã đủ người từ tháng 3",
  );

  await propose("Ba tháng giãn cách");
  await page.goto(place);
  const asked = page.getByRole("row").filter({ hasText: "Ba tháng giãn cách" });
  await asked.getByRole("button", { name: "Duyệt…", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(asked.filter({ hasText: "Đã duyệt" })).toHaveCount(1);
  const holds = asked.filter({ has: page.getByRole("button", { name: "Kết thúc…" }) });
  await expect(holds).toContainText("≥ 15 tin, bài");
  await page.goto("/units/LX?year=2023&why=U5");
  await expect(page.getByRole("dialog")).toContainText("Lý do của mức riêng: Ba tháng giãn cách");

  await page.goto(place);
  await holds.getByRole("button", { name: "Kết thúc…" }).click();
  await page.getByRole("dialog").getByLabel("Lý do").fill("Hết giãn cách");
  await page.getByRole("dialog").getByRole("button", { name: "Kết thúc", exact: true }).click();
  await expect(holds).toHaveCount(0);
  await own.close();
});

test("the text of an issued plan is read from a file, and what is confirmed in it keeps its passage", async ({
  page,
}) => {
  await page.goto("/plans");
  await page.getByRole("button", { name: "Kế hoạch mới…" }).click();
  await page.getByLabel("Năm", { exact: true }).fill("2044");
  await page.getByLabel("Tên kế hoạch").fill("Kế hoạch 2044");
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await page.getByRole("link", { name: "Tìm trong văn bản" }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: "KH 12.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(
      "Năm 2043, LĐLĐ tỉnh đã mở 05 lớp tập huấn.\nMỗi năm, LĐLĐ tỉnh mở ít nhất 03 lớp tập huấn, phát hành ít nhất 04 bản tin.",
    ),
  });
  await expect(page.getByLabel("Tên văn bản")).toHaveValue("KH 12");
  await expect(page.getByLabel("Nội dung văn bản")).toHaveValue(/03 lớp tập huấn/);
  await page.getByRole("button", { name: "Tìm chỉ tiêu" }).click();
  const finding = page.getByRole("heading", { level: 1 });
  await expect(finding).toHaveText(
    "Tìm thấy 2 chỉ tiêu; chưa xác nhận chỉ tiêu nào, 1 cần bạn chọn cách hiểu.",
  );

  // What the text leaves open is chosen before anything can be confirmed.
  await page.getByRole("link", { name: "P2 · Bản tin" }).click();
  await expect(page.getByLabel("Loại hoạt động")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("button", { name: "Xác nhận chỉ tiêu" })).toHaveCount(0);
  await page.getByRole("button", { name: "Không phải chỉ tiêu" }).click();
  await expect(finding).toHaveText("Tìm thấy 1 chỉ tiêu; chưa xác nhận chỉ tiêu nào.");
  await page.getByRole("link", { name: "P1 · Lớp tập huấn" }).click();
  await page.getByRole("button", { name: "Xác nhận chỉ tiêu" }).click();
  await expect(toast(page)).toContainText("Đã thêm chỉ tiêu P1");
  await expect(finding).toHaveText("Tìm thấy 1 chỉ tiêu; 1 đã xác nhận.");
  await page.getByRole("link", { name: "Mở chỉ tiêu P1 trong kế hoạch" }).click();
  const passage = page.getByRole("link", { name: "Xem đoạn này trong “KH 12”" });
  await expect(passage).toBeVisible();
  await page.getByRole("button", { name: "Bỏ chỉ tiêu này…" }).click();
  await page.getByRole("button", { name: "Bỏ", exact: true }).click();
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(toast(page)).toContainText("Đã đưa chỉ tiêu P1 trở lại");
  await page.getByRole("link", { name: /^P1 · / }).click();
  await passage.click();
  await expect(page.locator("mark[aria-current]")).toContainText("mở ít nhất 03 lớp tập huấn");
});

test("units that are put into blocks are ranked within theirs, and stand apart outside", async ({ page }) => {
  await page.goto("/plans/2022");
  await page.getByRole("link", { name: "Khối thi đua" }).click();
  const list = page.getByLabel("Danh sách khối và đơn vị");
  const districts = "1. LX\n2. LĐLĐ TP Châu Đốc\n3. LĐLĐ TX Tân Châu";
  await list.fill(`I. Khối thành thị\n${districts}\n4. LĐLĐ huyện Không Có`);
  await page.getByRole("button", { name: "Lưu các khối" }).click();
  await expect(list).toHaveAccessibleDescription(/Không có đơn vị nào có tên hay mã “LĐLĐ huyện Không Có”/);
  await list.fill(`I. Khối thành thị\n${districts}`);
  await page.getByRole("button", { name: "Lưu các khối" }).click();
  await expect(toast(page)).toContainText("Đã lưu 1 khối thi đua");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Năm 2022 có 1 khối thi đua với 3 đơn vị.",
  );
  await expect(list).toHaveValue(/^Khối thành thị:\n/);

  await page.getByRole("link", { name: "Xếp hạng" }).click();
  await expect(page.getByRole("region", { name: "Khối thành thị" }).getByRole("row")).toHaveCount(4);
  await expect(page.getByRole("region", { name: "Đứng riêng" })).toContainText("ngoài các khối thi đua");

  await page.goto("/plans/2022/blocks");
  await list.fill("");
  await page.getByRole("button", { name: "Lưu các khối" }).click();
  await expect(toast(page)).toContainText("Đã bỏ chia khối");
});
