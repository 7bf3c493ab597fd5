import { type Browser, expect, type Page, test } from "@playwright/test";
import { activitiesCalled, chooseStep, freshTitle, openForm, toast } from "./activity-form";
import { complianceOf } from "./figures";
import { cellOf } from "./matrix-cells";
import { type PersonName, stateOf } from "./people";

async function pageOf(browser: Browser, name: PersonName, phone = false): Promise<Page> {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const context = await browser.newContext({ storageState: stateOf(name), viewport });
  return context.newPage();
}

/** What the federation's figures say of a unit's target today. */
async function resultOf(page: Page, unit: string, target: string) {
  const { results } = await complianceOf(page, `unit=${unit}`, unit);
  const result = results.find((each) => each.target === target);
  if (!result) throw new Error(`${unit} has no ${target}`);
  return result;
}

test("a district union logs an article, its figure follows at once, and the officer approves it", async ({
  browser,
}) => {
  const title = freshTitle("Công nhân vệ sinh giữ thành phố sạch");
  const [editor, officer] = [await pageOf(browser, "editor"), await pageOf(browser, "officer")];
  const before = await resultOf(officer, "LX", "U5");
  const form = await openForm(editor, "LX");
  await form.title.fill(title);
  await editor.getByRole("button", { name: "Hôm nay" }).click();
  await expect(editor.getByText(`đã có ${before.value}/30`).first()).toBeVisible();
  await form.send.click();
  await expect(toast(editor)).toContainText("Đã gửi, đang chờ duyệt");

  const after = (before.value ?? 0) + 1;
  expect((await resultOf(officer, "LX", "U5")).value).toBe(after);
  await officer.goto("/overview");
  await expect(cellOf(officer, "LX", "U5")).toHaveText(new RegExp(`: ${after}/30$`));
  await editor.goto("/units/LX");
  await expect(
    editor
      .getByRole("row", { name: "Tin, bài gửi website tỉnh" })
      .getByRole("cell", { name: `${after}/30`, exact: true }),
  ).toBeVisible();

  const [sent] = await activitiesCalled(officer, title);
  await officer.goto("/activities?status=WAITING");
  await officer.getByRole("link", { name: title }).click();
  await officer.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(toast(officer)).toContainText("Đã duyệt");
  await expect(officer.locator("[data-state]").first()).toHaveText("Đã duyệt");
  await editor.goto(`/activities/${sent?.id}`);
  await expect(editor.locator("[data-state]").first()).toHaveText("Đã duyệt");
  await expect(editor.getByRole("button", { name: "Duyệt", exact: true })).toHaveCount(0);
  expect((await resultOf(officer, "LX", "U5")).value).toBe(after);
});

test("what comes back says why, and is corrected and sent again", async ({ browser }) => {
  const title = freshTitle("Bài thiếu đường dẫn");
  const [editor, officer] = [await pageOf(browser, "editor"), await pageOf(browser, "officer")];
  const form = await openForm(editor, "LX-011");
  await form.type.selectOption("WEBSITE_ARTICLE");
  await form.title.fill(title);
  await form.date.fill("12/11/2021");
  await form.send.click();
  await expect(editor).toHaveURL(/\/activities\/(?!new)/);
  const address = editor.url();

  await officer.goto(address, { waitUntil: "networkidle" });
  await chooseStep(officer, "Trả lại");
  const ask = officer.getByRole("dialog");
  await ask.getByRole("button", { name: "Trả lại" }).click();
  await expect(ask.locator("[id$=-problem]")).toBeVisible();
  await ask.getByRole("button", { name: "Thiếu đường dẫn hoặc không mở được" }).click();
  await ask.getByRole("button", { name: "Trả lại" }).click();
  await expect(toast(officer)).toContainText("Đã trả lại");

  await editor.goto(address, { waitUntil: "networkidle" });
  await expect(editor.getByText("Thiếu đường dẫn hoặc không mở được").first()).toBeVisible();
  await editor.getByRole("link", { name: "Sửa", exact: true }).click();
  await expect(editor).toHaveURL(/\/edit$/);
  await form.url.fill(`https://congdoan.example/${crypto.randomUUID()}`);
  await form.send.click();
  await expect(editor.locator("[data-state]").first()).toHaveText("Chờ duyệt");
  const done = editor.getByRole("region", { name: "Lịch sử" }).locator("li b");
  await expect(done).toHaveText(["Gửi", "Sửa", "Trả lại", "Ghi và gửi"]);
});

test("what was returned to a chair is the first of their tasks", async ({ browser }) => {
  const title = freshTitle("Buổi tuyên truyền bị trả lại");
  const [chair, officer] = [await pageOf(browser, "chair"), await pageOf(browser, "officer")];
  const form = await openForm(chair, "KCN-001");
  await form.type.selectOption("WEBSITE_ARTICLE");
  await form.title.fill(title);
  await chair.getByRole("button", { name: "Hôm nay" }).click();
  await form.send.click();
  await expect(chair).toHaveURL(/\/activities\/(?!new)/);
  const address = chair.url();
  await officer.goto(address, { waitUntil: "networkidle" });
  await chooseStep(officer, "Trả lại");
  const ask = officer.getByRole("dialog");
  await ask.getByRole("button", { name: "Đóng" }).click();
  await expect(ask).toBeHidden();
  await chooseStep(officer, "Trả lại");
  await ask.getByRole("button", { name: "Thiếu đường dẫn hoặc không mở được" }).click();
  await ask.getByRole("button", { name: "Trả lại" }).click();
  await expect(toast(officer)).toContainText("Đã trả lại");
  await chair.goto("/todo");
  const first = chair.getByRole("main").getByRole("listitem").first();
  await expect(first).toContainText(title);
  await expect(first).toContainText("Thiếu đường dẫn hoặc không mở được");
  await expect(first).toContainText(/ngày \d{2}\/\d{2}\/\d{4}/);
  await first.getByRole("link", { name: "Sửa và gửi lại" }).click();
  await expect(chair).toHaveURL(/\/edit$/);
  await expect(form.title).toHaveValue(title);
});

test("an approved record is published, withdrawn with a reason and restored; its history says by whom", async ({
  browser,
}) => {
  const title = freshTitle("Bài rút rồi khôi phục");
  const [editor, officer] = [await pageOf(browser, "editor"), await pageOf(browser, "officer")];
  const form = await openForm(editor, "LX-013");
  await form.type.selectOption("WEBSITE_ARTICLE");
  await form.title.fill(title);
  await form.date.fill("13/11/2021");
  await form.send.click();
  await expect(editor).toHaveURL(/\/activities\/(?!new)/);
  await officer.goto(editor.url(), { waitUntil: "networkidle" });
  const state = officer.locator("[data-state]").first();
  await officer.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(state).toHaveText("Đã duyệt");
  await officer.getByRole("button", { name: "Đánh dấu đã đăng" }).click();
  await expect(state).toHaveText("Đã đăng");
  await chooseStep(officer, "Rút khỏi số liệu");
  const ask = officer.getByRole("dialog");
  await ask.getByLabel("Lý do").fill("Nhập nhầm đơn vị");
  await ask.getByRole("button", { name: "Rút khỏi số liệu" }).click();
  await expect(toast(officer)).toContainText("Đã rút khỏi số liệu");
  await expect(officer.locator("[data-kind=denied]")).toContainText("Nhập nhầm đơn vị");
  expect(await activitiesCalled(officer, title)).toEqual([]);
  await officer.getByRole("button", { name: "Khôi phục" }).click();
  await expect(state).toHaveText("Đã đăng");
  expect(await activitiesCalled(officer, title)).toHaveLength(1);
  const history = officer.getByRole("region", { name: "Lịch sử" });
  for (const step of ["Ghi", "Duyệt", "Đánh dấu đã đăng", "Rút khỏi số liệu", "Khôi phục"]) {
    await expect(history).toContainText(step);
  }
  await expect(history).toContainText("Trần Ngọc Lam Hà");
  await expect(history).toContainText("Phan Thị Bé Năm");
});

test("a chair appoints a reporter on the phone, G1 turns met, and ending the appointment takes it back", async ({
  browser,
}) => {
  const [chair, officer] = [await pageOf(browser, "chair", true), await pageOf(browser, "officer")];
  const name = freshTitle("Nguyễn Thị Thùy");
  expect((await resultOf(officer, "KCN-001", "G1")).status).toBe("BEHIND");
  await chair.goto("/reporters/new", { waitUntil: "networkidle" });
  await chair.getByLabel("Họ và tên").fill(name);
  await chair.getByRole("button", { name: "Hôm qua" }).click();
  await chair.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(toast(chair)).toContainText("Đã ghi báo cáo viên");
  await expect(chair).toHaveURL("/units/KCN-001");
  const duty = chair
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: "Báo cáo viên ở doanh nghiệp" });
  await expect(duty).toContainText("Đạt: ");
  expect((await resultOf(officer, "KCN-001", "G1")).status).toBe("MET");

  await chair.goto("/reporters/new", { waitUntil: "networkidle" });
  const appointed = chair.getByRole("listitem").filter({ hasText: name });
  await appointed.getByRole("button", { name: "Kết thúc" }).click();
  const ending = chair.getByRole("dialog");
  await expect(ending).toContainText("bắt buộc có ít nhất 1 báo cáo viên; ghi xong sẽ không còn đủ");
  await ending.getByRole("button", { name: "Kết thúc" }).click();
  await expect(toast(chair)).toContainText("Đã ghi ngày kết thúc");
  // Until the page is there anew, its button ends the version that was ended.
  await expect(appointed).toHaveCount(0);
  await toast(chair).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(toast(chair)).toContainText("Đã bỏ ngày kết thúc");
  await appointed.getByRole("button", { name: "Kết thúc" }).click();
  await ending.getByRole("button", { name: "Kết thúc" }).click();
  await expect(toast(chair)).toContainText("Đã ghi ngày kết thúc");
  await expect.poll(async () => (await resultOf(officer, "KCN-001", "G1")).status).toBe("BEHIND");
});

test("an appointment of today is proposed to end tomorrow, and what is proposed is taken", async ({
  browser,
}) => {
  const editor = await pageOf(browser, "editor");
  const name = freshTitle("Lâm Thị Hôm Nay");
  await editor.goto("/reporters/new?unit=LX-014", { waitUntil: "networkidle" });
  await editor.getByLabel("Họ và tên").fill(name);
  const today = await editor.getByLabel("Ngày cử").inputValue();
  await editor.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(editor).toHaveURL("/units/LX-014");
  await editor.goto("/reporters/new?unit=LX-014", { waitUntil: "networkidle" });
  const appointed = editor.getByRole("listitem").filter({ hasText: name });
  await expect(appointed).toContainText(`từ ${today}`);
  await appointed.getByRole("button", { name: "Kết thúc" }).click();
  const dialog = editor.getByRole("dialog");
  const proposed = await dialog.getByLabel("Ngày thôi nhiệm vụ").inputValue();
  expect(proposed).not.toBe(today);
  await expect(dialog.getByRole("button", { name: /^Hôm/ })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Kết thúc" }).click();
  await expect(toast(editor)).toContainText("Đã ghi ngày kết thúc");
  await expect(appointed).toContainText(`thôi từ ${proposed}`);
});

test("a red figure opens the records that made it and those that did not, each with its reason", async ({
  browser,
}) => {
  const page = await pageOf(browser, "surveyor");
  await page.goto("/overview?year=2021&asOf=2021-12-30", { waitUntil: "networkidle" });
  await cellOf(page, "DT", "U5").click();
  const why = page.getByRole("dialog");
  await expect(why).toContainText("29/30");
  await expect(why).toContainText("Bản ghi được tính: 2");
  await expect(why.getByRole("link", { name: "Tin bài quý III của Duy Tiên" })).toBeVisible();
  await page.goto("/overview?year=2021&asOf=2021-09-30&why=U5&of=DL");
  await expect(why).toContainText("Bản ghi được tính: 1");
  await expect(why).toContainText("Bản ghi không được tính: 2");
  const reason = (title: string) => why.getByRole("row").filter({ hasText: title });
  await expect(reason("Bài còn là bản nháp")).toContainText("Còn là bản nháp, chưa gửi");
  await expect(reason("Bài trên bản tin nội bộ")).toContainText("Không đăng ở nơi được tính");
});
