import { expect, type Page, test } from "@playwright/test";
import { activityForm, toast } from "./activity-form";
import { acceptInvitation, founded } from "./founded";
import { loseNextReply } from "./network";

// Running for years without a file and without code: a federation counts what it has named itself.

test.use({ contextOptions: { reducedMotion: "reduce" } });

const UNITS = [
  "T,LĐLĐ tỉnh Thử,PROVINCIAL,PROVINCE_FEDERATION,",
  "MOT,LĐLĐ huyện Một,UPPER,DISTRICT_FEDERATION,T",
];
const TYPE = "Bản tin nội bộ";
const OUTLET = "Bảng tin khu công nghiệp";
const FORM = "Phim ngắn";
const YEAR = new Date().getFullYear();

/** Who records for the upper-level union, invited by whoever is signed in on the page. */
async function invited(page: Page): Promise<string> {
  const response = await page.request.post("/api/v1/users", {
    data: { name: "Người ghi", role: "UPPER_EDITOR", units: ["MOT"] },
    headers: { Origin: new URL(page.url()).origin },
  });
  expect(response.status(), await response.text()).toBe(201);
  return (await response.json()).path;
}

test("a type and an outlet that an administrator adds are asked for by a plan, recorded by a union, and counted", async ({
  page,
  browser,
}) => {
  await acceptInvitation(page, await founded("danh-muc", UNITS));

  await page.goto("/settings");
  await page.getByRole("link", { name: "Danh mục", exact: true }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(
    "Ngoài chín loại hoạt động có sẵn, liên đoàn chưa thêm loại nào; 3 nơi đăng, nơi tổ chức đang dùng.",
  );
  await page.getByRole("button", { name: "Thêm loại hoạt động" }).click();
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByLabel("Tên", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Tên", { exact: true }).fill(TYPE);
  await page.getByLabel("Duyệt", { exact: true }).selectOption("Không phải duyệt");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(toast(page)).toContainText(`Đã thêm “${TYPE}”`);
  const type = page.getByRole("row").filter({ hasText: TYPE });
  await expect(type).toContainText("BAN_TIN_NOI_BO");
  await expect(type).toContainText("chưa có gì");

  await page.getByRole("button", { name: "Thêm nơi đăng" }).click();
  await page.getByLabel("Tên", { exact: true }).fill(OUTLET);
  await page.getByLabel("Loại", { exact: true }).selectOption("Nơi khác");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(toast(page)).toContainText(`Đã thêm “${OUTLET}”`);
  await expect(heading).toHaveText(
    "Ngoài chín loại hoạt động có sẵn, liên đoàn có thêm 1 loại; 4 nơi đăng, nơi tổ chức đang dùng.",
  );

  // What activities are told by has a list of its own.
  await page.getByRole("button", { name: "Thêm nội dung, hình thức, đối tượng" }).click();
  await page.getByLabel("Tên", { exact: true }).fill(FORM);
  await page.getByLabel("Thuộc", { exact: true }).selectOption("Hình thức");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(toast(page)).toContainText(`Đã thêm “${FORM}”`);
  const told = page.getByRole("row").filter({ hasText: FORM });
  await expect(told).toContainText("Hình thức");
  await expect(heading).toHaveText(
    "Ngoài chín loại hoạt động có sẵn, liên đoàn có thêm 1 loại; 4 nơi đăng, nơi tổ chức đang dùng; có thêm 1 nội dung, hình thức, đối tượng.",
  );
  await expect(page.getByText("Liên đoàn nào cũng có sẵn: Nội dung: chuyên sâu")).toBeVisible();

  // A reply that is lost leads to what was added, and the correction goes there.
  await loseNextReply(page);
  await page.getByRole("button", { name: "Thêm nơi đăng" }).click();
  await page.getByLabel("Tên", { exact: true }).fill("Loa khu trọ");
  await page.getByLabel("Loại", { exact: true }).selectOption("Nơi khác");
  await page.getByLabel("Mã", { exact: false }).fill(" LOA\u200b");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("Bản nháp còn trên máy này");
  await page.getByLabel("Tên", { exact: true }).fill("Loa khu nhà trọ");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByRole("button", { name: "Sửa mục đã lưu" }).click();
  await expect(toast(page)).toContainText("“Loa khu trọ” đã có trong danh mục");
  const loud = page.getByRole("row").filter({ hasText: "LOA" });
  await loud.getByRole("button", { name: "Sửa…" }).click();
  await expect(page.getByLabel("Tên", { exact: true })).toHaveValue("Loa khu nhà trọ");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(loud).toContainText("Loa khu nhà trọ");
  await expect(page.getByRole("row").filter({ hasText: "Loa khu" })).toHaveCount(1);

  // Where somebody else was first, that is said, although the button is gone.
  const other = await page.context().newPage();
  await other.goto("/settings/catalogue", { waitUntil: "networkidle" });
  for (const each of [other, page]) {
    const row = each.getByRole("row").filter({ hasText: "LOA" });
    await row.getByRole("button", { name: "Ngừng dùng…" }).click();
    await each.getByRole("dialog").getByRole("button", { name: "Ngừng dùng", exact: true }).click();
    await expect(row).toContainText("đã ngừng dùng");
  }
  await expect(toast(page)).toContainText("Mục này vừa được người khác sửa");
  await other.close();

  // A draft asks for it; put into force it is what units are measured by.
  await page.goto("/plans");
  await page.getByRole("button", { name: "Kế hoạch mới…" }).click();
  await page.getByLabel("Năm", { exact: true }).fill(String(YEAR));
  await page.getByLabel("Tên kế hoạch").fill(`Kế hoạch ${YEAR}`);
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await page.getByRole("link", { name: "Chỉ tiêu mới" }).click();
  await page.getByLabel("Loại hoạt động").selectOption(TYPE);
  await page.getByLabel("Cần ít nhất").fill("4");
  await page.getByText(OUTLET, { exact: true }).click();
  await expect(page).toHaveURL(/outlets=BANG_TIN_KHU_CONG_NGHIEP/);
  await page.getByLabel("Mã chỉ tiêu").fill("U9");
  await page.getByLabel("Tên", { exact: true }).fill("Ra bản tin nội bộ");
  await page.getByRole("button", { name: "Thêm vào kế hoạch" }).click();
  await expect(toast(page)).toContainText("Đã thêm chỉ tiêu U9");
  await page.getByRole("button", { name: "Ban hành…" }).click();
  await page.getByRole("button", { name: "Ban hành", exact: true }).click();
  await expect(heading).toHaveText(`Kế hoạch ${YEAR} có 1 chỉ tiêu.`);

  const union = await browser.newPage();
  await acceptInvitation(union, await invited(page));
  await union.goto("/activities/new", { waitUntil: "networkidle" });
  const form = activityForm(union);
  await form.type.selectOption(TYPE);
  await form.outlet.selectOption(OUTLET);
  await form.title.fill("Bản tin số 1");
  await union.getByText(FORM, { exact: true }).click();
  await form.send.click();
  await expect(toast(union)).toBeVisible();
  await expect(union.getByText(FORM, { exact: true })).toBeVisible();
  await page.goto("/explore?rows=form&columns=type");
  await page.getByRole("row").filter({ hasText: FORM }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/activities\?/);
  await page.getByRole("main").getByRole("link", { name: "Thống kê hoạt động", exact: true }).click();
  await expect(page.getByRole("rowheader", { name: FORM })).toBeVisible();
  await union.goto(`/units/MOT?why=U9`);
  await expect(union.getByRole("link", { name: "Bản tin số 1" }).first()).toBeVisible();
  const answer = await union.request.get(`/api/v1/compliance?year=${YEAR}&target=U9`);
  expect((await answer.json()).results).toMatchObject([{ unit: "MOT", target: "U9", value: 1, required: 4 }]);

  // What stands on an entry is said before its use ends; then it is chosen no more, and still counts.
  await page.goto("/settings/catalogue");
  await expect(type).toContainText(`1 hoạt động; chỉ tiêu U9 (${YEAR})`);
  await type.getByRole("button", { name: "Ngừng dùng…" }).click();
  await expect(page.getByRole("dialog")).toContainText(`Đang có: 1 hoạt động; chỉ tiêu U9 (${YEAR}).`);
  await page.getByRole("button", { name: "Ngừng dùng", exact: true }).click();
  await expect(type).toContainText("đã ngừng dùng");
  await union.goto("/activities/new", { waitUntil: "networkidle" });
  await expect(form.type.getByRole("option", { name: TYPE })).toHaveCount(0);
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(type).not.toContainText("đã ngừng dùng");
  await union.reload({ waitUntil: "networkidle" });
  await expect(form.type.getByRole("option", { name: TYPE })).toHaveCount(1);
});

test("an entry that another has changed meanwhile asks field by field what is to stay", async ({
  page,
  browser,
}) => {
  await acceptInvitation(page, await founded("danh-muc-hai", UNITS.slice(0, 1)));
  // Another device of theirs, which knows nothing of what is typed here.
  const elsewhere = await browser.newContext({ storageState: await page.context().storageState() });
  await page.goto("/settings/catalogue");
  const row = (at: Page) => at.getByRole("row").filter({ hasText: "BAO" });
  await row(page).getByRole("button", { name: "Sửa…" }).click();
  await page.getByLabel("Tên", { exact: true }).fill("Báo Đồng Tháp");

  const other = await elsewhere.newPage();
  await other.goto("/settings/catalogue");
  await row(other).getByRole("button", { name: "Sửa…" }).click();
  await other.getByLabel("Tên", { exact: true }).fill("Báo Sen Hồng");
  await other.getByLabel("Tên tiếng Anh").fill("Pink Lotus Daily");
  await other.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(row(other)).toContainText("Pink Lotus Daily");

  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Báo Sen Hồng");
  await expect(dialog).toContainText("Báo Đồng Tháp");
});

test("what a plan says of itself is changed on its page, with the classes of the year", async ({ page }) => {
  const root = "T,LĐLĐ tỉnh Xếp Loại,PROVINCIAL,PROVINCE_FEDERATION,";
  await acceptInvitation(page, await founded("xep-loai", [root]));
  await page.goto("/plans/2023");
  const classes = page.getByRole("region", { name: "Xếp loại theo điểm" });
  await expect(classes).toContainText("từ 90 Hoàn thành xuất sắc; từ 80 Hoàn thành tốt");
  await page.getByRole("button", { name: "Sửa kế hoạch…" }).click();
  const lines = page.getByRole("textbox", { name: "Xếp loại theo điểm" });
  await expect(lines).toHaveValue(/^90: Hoàn thành xuất sắc\n80: /);
  await lines.fill("85: Dẫn đầu\n50: Hoàn thành");
  await page.getByLabel("Lý do đổi").fill("Nghị quyết 06");
  await page.getByRole("button", { name: "Lưu kế hoạch" }).click();
  await expect(lines).toHaveAttribute("aria-invalid", "true");
  await lines.fill("85: Dẫn đầu\n0: Hoàn thành");
  await page.getByLabel("Số văn bản").fill("12/KH-LĐLĐ");
  await page.getByRole("button", { name: "Lưu kế hoạch" }).click();
  await expect(toast(page)).toContainText("Đã sửa kế hoạch 2023");
  await expect(classes).toContainText("từ 85 Dẫn đầu; còn lại Hoàn thành");
  await expect(classes).toContainText("Số văn bản: 12/KH-LĐLĐ; Xếp loại theo điểm: từ 85 Dẫn đầu");
  await expect(page.getByText("12/KH-LĐLĐ").first()).toBeVisible();
});

test("what a federation calls a plan, its targets and classes in English is read by who reads in English", async ({
  page,
  context,
}) => {
  await acceptInvitation(page, await founded("hai-tieng", UNITS));
  await page.goto("/plans/2023?target=P1");
  await page.getByLabel("Tên", { exact: true }).fill("Đợt cao điểm");
  await page.getByRole("textbox", { name: "Tên tiếng Anh" }).fill("Peak campaign");
  await page.getByLabel("Lý do đổi").fill("Có khách nước ngoài");
  await page.getByRole("button", { name: "Đổi chỉ tiêu" }).click();
  await expect(toast(page)).toContainText("Đã đổi chỉ tiêu P1");
  await expect(page.getByRole("region", { name: "Đã đổi sau khi ban hành" })).toContainText(
    "Tên tiếng Anh: Peak campaign",
  );
  await page.getByRole("button", { name: "Sửa kế hoạch…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tên tiếng Anh").fill("Plan of two languages");
  const lines = dialog.getByRole("textbox", { name: "Xếp loại theo điểm" });
  await lines.fill("85: Dẫn đầu | Leading\n0: Theo sau | Following");
  await dialog.getByLabel("Lý do đổi").fill("Có khách nước ngoài");
  await page.getByRole("button", { name: "Lưu kế hoạch" }).click();
  await expect(toast(page)).toContainText("Đã sửa kế hoạch 2023");
  await page.getByRole("button", { name: "Sửa kế hoạch…" }).click();
  await expect(lines).toHaveValue("85: Dẫn đầu | Leading\n0: Theo sau | Following");

  await page.goto("/targets/P1?year=2023");
  await expect(page.getByText("Đợt cao điểm").first()).toBeVisible();
  await context.addCookies([{ name: "lang", value: "en", url: new URL(page.url()).origin }]);
  for (const place of ["/targets/P1", "/targets", "/overview", "/plans/2023"]) {
    await page.goto(`${place}?year=2023`);
    for (const said of ["Peak campaign", "Plan of two languages"])
      await expect(page.getByText(said).filter({ visible: true })).not.toHaveCount(0);
    await expect(page.getByText("Đợt cao điểm")).toHaveCount(0);
  }
  await page.goto("/units/T?year=2023");
  await expect(page.getByText("Following").first()).toBeVisible();
});
