import { expect, type Page, test } from "@playwright/test";
import { toast } from "./activity-form";
import { stateOf } from "./people";

/** A union and a month of its own, so that nothing else is closed for other tests. */
const UNION = "LX-012";
const DAY = "15/12/2023";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a month is closed for a union; the form says so before it is sent, the server refuses, until it is reopened", async ({
  browser,
}) => {
  const [admin, editor] = [
    await (await browser.newContext({ storageState: stateOf("admin") })).newPage(),
    await (await browser.newContext({ storageState: stateOf("editor") })).newPage(),
  ];
  await editor.goto(`/activities/new?unit=${UNION}`);
  await fill(editor);

  await close(admin);
  await toast(admin).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(toast(admin)).toContainText("Đã mở lại tháng 12/2023");
  await expect(admin.getByText(/Hoàn tác ngay sau khi khóa/)).toBeVisible();
  await close(admin);

  await editor.getByRole("button", { name: "Gửi" }).click();
  await expect(
    editor
      .getByText(/^Kỳ tháng 12\/2023 đã khóa: .+ khóa lúc \d\d:\d\d.+ nhờ quản trị cấp tỉnh mở lại kỳ/)
      .first(),
  ).toBeVisible();
  await editor.reload();
  await expect(editor.getByText(`Kỳ tháng 12/2023 đã khóa cho đơn vị ${UNION}`).first()).toBeVisible();

  const row = admin.getByRole("row", { name: /Tháng 12\/2023/ }).first();
  await row.getByRole("button", { name: "Mở lại…" }).click();
  await admin.getByRole("dialog").getByLabel("Lý do").fill("Một CĐCS báo muộn");
  await admin.getByRole("button", { name: "Mở lại kỳ" }).click();
  await expect(admin.getByText(/Đã mở lại: .+ Một CĐCS báo muộn/).first()).toBeVisible();

  await editor.reload();
  await editor.getByRole("button", { name: "Gửi" }).click();
  await expect(heading(editor)).toHaveText("Tin của tháng đã khóa");
});

// Of a month on which no other test looks.
test("whoever closes or reopens what another did meanwhile is told who and when, and sees it", async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: stateOf("admin") });
  const [first, late] = [await context.newPage(), await context.newPage()];
  const row = (page: Page) => page.getByRole("row", { name: /Tháng 8\/2023/ }).first();
  for (const page of [first, late]) await page.goto("/settings?unit=LX-014&period=2023-08");
  for (const page of [first, late]) {
    await page.getByRole("button", { name: "Khóa tháng 8/2023" }).click();
    await expect(row(page)).toContainText("Đang khóa");
  }
  await expect(late.getByRole("alert").first()).toContainText(
    /^Kỳ này đã khóa từ trước: .+ khóa lúc \d\d:\d\d /,
  );

  await late.goto("/settings");
  await expect(row(late)).toContainText("Đang khóa");
  for (const page of [first, late]) {
    await row(page).getByRole("button", { name: "Mở lại…" }).click();
    await page.getByRole("dialog").getByLabel("Lý do").fill("Báo muộn");
    await page.getByRole("button", { name: "Mở lại kỳ" }).click();
    await expect(row(page)).toContainText("Đã mở lại");
  }
  await expect(toast(late)).toContainText(/^Kỳ này đã mở lại từ trước: .+ mở lúc \d\d:\d\d /);
});

/** A period is closed only once what that does has been said. */
async function close(page: Page): Promise<void> {
  await page.goto(`/settings?unit=${UNION}`);
  await expect(page.getByRole("button", { name: /^Khóa/ })).toHaveCount(0);
  await page.getByRole("combobox", { name: "Kỳ", exact: true }).selectOption("tháng 12/2023");
  await expect(page.getByText(/Khóa tháng 12\/2023 cho .+ và các đơn vị bên dưới\?/)).toBeVisible();
  await expect(page.getByText("Trong kỳ không có mục nào đang chờ duyệt.")).toBeVisible();
  await page.getByLabel("Lý do").fill("Đã chốt báo cáo năm");
  await page.getByRole("button", { name: "Khóa tháng 12/2023" }).click();
  await expect(toast(page)).toContainText("Đã khóa tháng 12/2023");
}

async function fill(page: Page): Promise<void> {
  await page.getByLabel("Tiêu đề").fill("Tin của tháng đã khóa");
  await page.getByLabel(/^Ngày/).fill(DAY);
}

test("the grid marks the day of a closed month while it is typed, and loses nothing where the month was closed meanwhile", async ({
  browser,
}) => {
  const union = "LX-016";
  const [admin, editor] = [
    await (await browser.newContext({ storageState: stateOf("admin") })).newPage(),
    await (await browser.newContext({ storageState: stateOf("editor") })).newPage(),
  ];
  const cell = (column: string, row: number) => editor.getByLabel(`${column}, dòng ${row}`, { exact: true });
  const why = /Kỳ tháng 8\/2023 đã khóa/;
  await editor.goto(`/activities/bulk?unit=${union}`, { waitUntil: "networkidle" });
  await cell("Ngày", 1).fill("15/08/2023");
  await cell("Tiêu đề", 1).fill("Tin của tháng đã khóa");
  await cell("Ngày", 2).fill("15/07/2023");
  await cell("Tiêu đề", 2).fill("Tin của tháng còn mở");

  await admin.goto("/settings");
  const headers = { Origin: new URL(admin.url()).origin };
  const data = { period: "2023-08", unit: union };
  const closed = await admin.request.post("/api/v1/locks", { data, headers });
  expect(closed.status()).toBe(201);

  await editor.getByRole("button", { name: "Gửi 2 dòng" }).click();
  await expect(editor.getByText(why).first()).toBeVisible();
  await expect(cell("Ngày", 1)).toHaveAttribute("aria-invalid", "true");
  await expect(cell("Ngày", 2)).not.toHaveAttribute("aria-invalid", "true");
  await expect(cell("Tiêu đề", 2)).toHaveValue("Tin của tháng còn mở");

  // What is known when the page opens is said without asking.
  await editor.reload({ waitUntil: "networkidle" });
  await expect(cell("Tiêu đề", 1)).toHaveValue("Tin của tháng đã khóa");
  await expect(cell("Ngày", 1)).toHaveAttribute("aria-invalid", "true");
  await expect(editor.getByText(why).first()).toBeVisible();
  await cell("Ngày", 1).fill("01/09/2023");
  await expect(cell("Ngày", 1)).not.toHaveAttribute("aria-invalid", "true");

  const { id } = await closed.json();
  await admin.request.post(`/api/v1/locks/${id}/reopen`, { data: { reason: "Thử xong" }, headers });
});
