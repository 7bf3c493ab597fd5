import { expect, type Page, test } from "@playwright/test";
import { freshTitle, toast } from "./activity-form";
import { loseNextReply, withoutOutbox } from "./network";
import { stateOf } from "./people";

// Whichever form's answer is lost: what is sent again, corrected or not, leads to what was saved.

const summary = (page: Page) => page.locator("[role=alert][tabindex='-1']");
const SAVED = /Lần gửi trước đã được lưu lúc \d\d:\d\d \d\d\/\d\d\/\d{4}/;

/** Sends, hears nothing, sends what was corrected; nothing but what was saved is told, where that is told. */
async function sendTwice(
  page: Page,
  send: string | RegExp,
  correct: () => Promise<void>,
  told = summary(page),
): Promise<void> {
  const button = page.getByRole("button", { name: send, exact: typeof send === "string" });
  await loseNextReply(page);
  await button.click();
  await expect(summary(page)).toContainText(/Mất mạng|Chưa gửi được/);
  await correct();
  await button.click();
  await expect(told).toContainText(SAVED);
  await expect(told).not.toContainText("nội dung khác");
}

const openSaved = (page: Page) => page.getByRole("button", { name: "Mở mục đã lưu" }).click();

test.describe("of an administrator", () => {
  test.use({ storageState: stateOf("admin") });

  test("closing a period", async ({ page }) => {
    await page.goto("/settings?unit=LX-017&period=2023-11", { waitUntil: "networkidle" });
    const reason = page.getByLabel("Lý do");
    await reason.fill("Chốt số");
    await sendTwice(page, /^Khóa tháng 11\/2023/, () => reason.fill("Chốt số liệu tháng"));
    const row = page.getByRole("row", { name: /Tháng 11\/2023/ });
    await expect(row).toHaveCount(1);
    await openSaved(page);
    await expect(row).toContainText("Chốt số");
    await page.reload({ waitUntil: "networkidle" });
    await row.getByRole("button", { name: "Mở lại…" }).click();
    const ask = page.getByRole("dialog");
    await ask.getByLabel("Lý do").fill("Thử xong");
    // The script of what leads to what was saved comes late; what was saved is shown without it.
    await page.route(/\.js(\?|$)/, (route) => route.abort("connectionrefused"));
    await sendTwice(page, "Mở lại kỳ", () => ask.getByLabel("Lý do").fill("Đã thử xong"));
    await page.keyboard.press("Escape");
    await expect(row).toContainText("Đã mở lại");
  });

  test("another period is another attempt", async ({ page }) => {
    await page.goto("/settings?unit=LX-018&period=2023-11", { waitUntil: "networkidle" });
    await page.route("**/*", (route) =>
      route.request().headers()["next-action"] ? route.abort("connectionreset") : route.fallback(),
    );
    await page.getByRole("button", { name: /^Khóa tháng 11\/2023/ }).click();
    await expect(summary(page)).toContainText(/Mất mạng|Chưa gửi được/);
    await page.unrouteAll();
    await page.getByRole("combobox", { name: "Kỳ", exact: true }).selectOption("tháng 10/2023");
    await page.getByRole("button", { name: /^Khóa tháng 10\/2023/ }).click();
    await expect(toast(page)).toContainText("Đã khóa tháng 10/2023");
    await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
    await expect(toast(page)).toContainText("Đã mở lại");
  });
});

test.describe("of an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("inviting somebody: one account, whose page makes another link", async ({ page }) => {
    const name = freshTitle("Mất hồi âm khi mời");
    await page.goto("/people/new?units=LX-019", { waitUntil: "networkidle" });
    await page.getByLabel("Họ và tên").fill(name);
    await loseNextReply(page);
    const invite = page.getByRole("button", { name: "Mời", exact: true });
    await invite.click();
    await expect(summary(page)).toContainText(/Mất mạng|Chưa gửi được/);
    await invite.click();
    await expect(page).toHaveURL(/\/people\?person=/);
    await expect(page.getByRole("img", { name: /QR/ })).toBeVisible();
    await page.goto(`/people?q=${encodeURIComponent(name)}`);
    await expect(page.getByRole("listitem").filter({ hasText: name })).toHaveCount(1);
  });

  test("choosing a password: whoever sends it again is told that they may have it", async ({
    page,
    browser,
  }) => {
    await page.goto("/people/new?units=LX-019", { waitUntil: "networkidle" });
    await page.getByLabel("Họ và tên").fill(freshTitle("Mất hồi âm khi đặt mật khẩu"));
    await page.getByRole("button", { name: "Mời", exact: true }).click();
    const link = (await page.getByText(/\/invitation\/[0-9a-f]{64}$/).textContent()) ?? "";
    const invited = await (await browser.newContext()).newPage();
    await invited.goto(new URL(link).pathname, { waitUntil: "networkidle" });
    for (const label of ["Mật khẩu", "Nhập lại mật khẩu"])
      await invited.getByLabel(label, { exact: true }).fill("mot cau ngan de nho");
    await loseNextReply(invited);
    const choose = invited.getByRole("button", { name: "Đặt mật khẩu và vào" });
    await choose.click();
    await expect(summary(invited)).toContainText("Chưa gửi được");
    await expect(summary(invited)).not.toContainText("có thể đã xong");
    await choose.click();
    await expect(summary(invited)).toContainText("Lần gửi trước chưa có trả lời, có thể đã xong");
    await invited.reload();
    await expect(invited.getByText("hãy đăng nhập bằng mật khẩu ấy")).toBeVisible();
  });

  test("inviting somebody whose name was corrected: what was typed is proposed where it is set right", async ({
    page,
  }) => {
    const name = freshTitle("Mất hồi âm, sai tên");
    await page.goto("/people/new?units=LX-019", { waitUntil: "networkidle" });
    const field = page.getByLabel("Họ và tên");
    await field.fill(name);
    await sendTwice(page, "Mời", () => field.fill(`${name}, đúng`));
    await page.getByRole("button", { name: "Sửa mục đã lưu" }).click();
    await expect(page).toHaveURL(/\/people\/new\?.*person=/);
    const asked = page.getByRole("group", { name: "Họ và tên" });
    await expect(asked.getByRole("radio", { name: /Bạn đã nhập.*đúng/ })).toBeChecked();
    await page.getByRole("button", { name: "Dùng lựa chọn này" }).click();
    await page.getByRole("button", { name: "Lưu thay đổi" }).click();
    await expect(page.getByRole("heading", { name: `${name}, đúng` })).toBeVisible();
  });

  test("another chair", async ({ page }) => {
    await page.goto("/people/handover?unit=LX-025", { waitUntil: "networkidle" });
    const chair = page.getByLabel("Chủ tịch mới");
    const name = freshTitle("Chủ tịch mất hồi âm");
    await chair.fill(name);
    await sendTwice(page, "Đổi chủ tịch và mời", () => chair.fill(`${name}, sửa`));
    await openSaved(page);
    await expect(page).toHaveURL(/\/people\?person=/);
    await expect(page.getByRole("button", { name: "Tạo đường dẫn mời" })).toBeVisible();
  });

  test("a table of headcounts: what was corrected is saved over what was saved", async ({ page }) => {
    await page.goto("/headcounts", { waitUntil: "networkidle" });
    const box = page.getByRole("textbox", { name: /^Tổ công đoàn, / }).last();
    const label = (await box.getAttribute("aria-label")) ?? "";
    await box.fill("3");
    const save = page.getByRole("button", { name: "Lưu 1 dòng" });
    await loseNextReply(page);
    await save.click();
    const told = page.getByRole("alert");
    await expect(told.first()).toContainText(/Mất mạng|Chưa gửi được/);
    await page.getByRole("textbox", { name: label, exact: true }).fill("4");
    await save.click();
    await expect(told.first()).toContainText(SAVED);
    await save.click();
    await expect(toast(page)).toContainText(/Đã lưu số liệu ngày \d\d\/\d\d\/\d{4} của 1 đơn vị/);
  });

  test("an import: rows that were corrected meanwhile are looked at again, none is written twice", async ({
    page,
  }) => {
    await withoutOutbox(page);
    const title = freshTitle("Nhập khi mất hồi âm");
    const buffer = Buffer.from(`Ngày;Tiêu đề;Đơn vị\n28/09/2021;${title};LX-014\n`);
    await page.goto("/import?kind=activities", { waitUntil: "networkidle" });
    await page.locator("input[type=file]").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer });
    const type = page.getByRole("combobox", { name: "Loại hoạt động" });
    await type.selectOption("TRAINING_CLASS");
    const check = page.getByRole("button", { name: "Kiểm tra 1 dòng" });
    await check.click();
    let lost = false;
    await page.route("**/import/write?**", async (route) => {
      if (lost) return route.fallback();
      lost = true;
      await route.fetch();
      await route.abort("connectionreset");
    });
    const write = page.getByRole("button", { name: "Nhập 1 dòng" });
    await write.click();
    await expect(page.getByRole("alert").first()).toContainText(/Mất mạng|Chưa gửi được/);
    await page.getByRole("button", { name: /Khớp cột/ }).click();
    await type.selectOption("WEBSITE_ARTICLE");
    await check.click();
    await write.click();
    await expect(page.getByRole("alert").first()).toContainText(SAVED);
    const found = await page.request.get(`/api/v1/activities?q=${encodeURIComponent(title)}`);
    expect((await found.json()).items).toMatchObject([{ type: "TRAINING_CLASS" }]);
  });
});

test.describe("of an administrator who corrects", () => {
  test.use({ storageState: stateOf("admin") });
  // Of a plan that no other test changes; both change it.
  test.describe.configure({ mode: "serial" });

  test("a unit's own figure: what was corrected stands in its form, and is saved over what was", async ({
    page,
  }) => {
    await page.goto("/plans/2026/overrides?unit=LX-043", { waitUntil: "networkidle" });
    await page.getByLabel("Chỉ tiêu", { exact: true }).selectOption("G1b");
    const figure = page.getByRole("textbox", { name: "Mức riêng", exact: true });
    await figure.fill("2");
    await page.getByLabel("Lý do", { exact: true }).fill("Thiếu người");
    await sendTwice(page, "Áp dụng cho đơn vị", () => figure.fill("3"));
    const row = page.getByRole("row").filter({ hasText: "Thiếu người" });
    await expect(row).toContainText("≥ 2");
    await page.getByRole("button", { name: "Sửa mục đã lưu" }).click();
    await expect(page).toHaveURL(/unit=LX-043/);
    await expect(figure).toHaveValue("3");
    await page.getByRole("button", { name: "Áp dụng cho đơn vị" }).click();
    await expect(row).toContainText("≥ 3");
  });

  test("a target's title: what was corrected is proposed as one's own", async ({ page }) => {
    await page.goto("/plans/2026?target=P8", { waitUntil: "networkidle" });
    const title = page.getByLabel("Tên", { exact: true });
    await title.fill("Lớp tập huấn thứ nhất");
    await page.getByLabel("Lý do đổi").fill("Tên đúng");
    await sendTwice(page, "Đổi chỉ tiêu", () => title.fill("Lớp tập huấn thứ hai"), toast(page));
    const asked = page.getByRole("group", { name: "Tên", exact: true });
    await expect(asked.getByRole("radio", { name: /Bạn đã nhập.*thứ hai/ })).toBeChecked();
  });
});

test.describe("of another federation's administrator", () => {
  test.use({ storageState: stateOf("stranger") });

  test("copying a plan", async ({ page }) => {
    await page.goto("/plans", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: /^Chép sang 20\d\d$/ }).click();
    const ask = page.getByRole("dialog");
    const title = ask.getByLabel("Tên kế hoạch");
    await title.fill("Kế hoạch chép");
    await sendTwice(page, "Chép", () => title.fill("Kế hoạch chép, sửa"));
    await openSaved(page);
    await expect(page).toHaveURL(/\/plans\/20\d\d$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Bản nháp 20\d\d có/);
  });
});
