import { expect, type Page, test } from "@playwright/test";
import { chooseStep, freshTitle, openForm, toast } from "./activity-form";
import { stateOf } from "./people";

// What every form keeps of (forms-kept.test.ts, records-kept.test.ts), on the forms and menus that are met less often.

/** A union below the district, so that nothing here moves the district's own figures. */
const UNION = "LX-026";

test.use({ storageState: stateOf("editor") });

const save = (page: Page) => page.getByRole("button", { name: "Lưu", exact: true });
const conflict = (page: Page) => page.getByRole("alert").filter({ hasText: "không còn như lúc bạn mở" });

interface Recorded {
  readonly id: string;
  readonly version: number;
}

async function called(page: Page, method: "post" | "patch", path: string, data: object, version?: number) {
  const headers = {
    Origin: new URL(page.url()).origin,
    ...(version === undefined ? {} : { "If-Match": `"${version}"` }),
  };
  const response = await page.request[method](`/api/v1/${path}`, { data, headers });
  expect(response.ok(), await response.text()).toBe(true);
  return (await response.json()) as Recorded & Record<string, unknown>;
}

for (const { kind, data, label, field, other, shown, theirs } of [
  {
    kind: "channels",
    data: { unit: UNION, platform: "FACEBOOK", purpose: "PUBLIC_PAGE", name: "Trang cũ" },
    label: "Tên trang, nhóm",
    field: "name",
    other: { url: "https://facebook.com/b.sua" },
    shown: "Đường dẫn",
    theirs: "https://facebook.com/b.sua",
  },
  {
    kind: "chairs",
    data: { unit: UNION, fullName: "Chủ tịch cũ", from: "2019-01-01", to: "2020-01-01" },
    label: "Họ và tên",
    field: "fullName",
    other: { to: "2020-02-01" },
    shown: "Đến ngày",
    theirs: "01/02/2020",
  },
] as const)
  test(`${kind}: an old draft over a newer record is compared, and the person chooses`, async ({ page }) => {
    await page.goto("/help");
    const { id, version } = await called(page, "post", kind, data);
    await page.goto(`/${kind}/${id}/edit`, { waitUntil: "networkidle" });
    await page.getByLabel(label).fill("Tên A sửa");
    await called(page, "patch", `${kind}/${id}`, other, version);
    await save(page).click();
    await expect(conflict(page).getByRole("group", { name: label })).toContainText("Tên A sửa");
    await page.reload({ waitUntil: "networkidle" });
    await expect(conflict(page).getByRole("group", { name: shown })).toContainText(theirs);
    await conflict(page).getByRole("button", { name: "Dùng lựa chọn này" }).click();
    await save(page).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tên A sửa");
    const now = await (await page.request.get(`/api/v1/${kind}/${id}`)).json();
    expect(now).toMatchObject({ ...other, [field]: "Tên A sửa" });
    await called(page, "post", `${kind}/${id}/withdraw`, {});
  });

test("a chair's stale button is refused once, and the page shows what is so now", async ({ page }) => {
  await page.goto("/help");
  const data = { unit: "LX-028", fullName: freshTitle("Chủ tịch bị rút"), from: "2021-01-01" };
  const { id } = await called(page, "post", "chairs", data);
  await page.goto(`/chairs/${id}`, { waitUntil: "networkidle" });
  await called(page, "post", `chairs/${id}/withdraw`, {});
  await page.getByRole("button", { name: "Thôi giữ chức từ hôm nay" }).click();
  await expect(toast(page)).toContainText(/vừa được người khác sửa|đã được rút/);
  await expect(page.getByText(/^Rút lúc /)).toBeVisible();
  await expect(page.getByRole("button", { name: "Thôi giữ chức từ hôm nay" })).toHaveCount(0);
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole("button", { name: "Khôi phục" })).toBeVisible();
});

test("the account's form names what is empty, says what is wrong, and keeps nothing on the device", async ({
  page,
  context,
}) => {
  await page.goto("/account", { waitUntil: "networkidle" });
  const change = page.getByRole("button", { name: "Đổi mật khẩu" });
  const summary = page.locator("[role=alert][tabindex='-1']");
  await change.click();
  await expect(summary).toContainText("Vui lòng nhập mật khẩu hiện tại");
  await page.getByLabel("Mật khẩu hiện tại").fill("không phải mật khẩu này");
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill("mot cau ngan de nho");
  await page.getByLabel("Nhập lại mật khẩu mới").fill("mot cau khac de nho");
  await change.click();
  await expect(summary).toContainText(/Mật khẩu hiện tại không đúng|Hai lần nhập không giống nhau/);
  await expect(page.getByLabel("Mật khẩu hiện tại")).toHaveValue("không phải mật khẩu này");
  await context.setOffline(true);
  await change.click();
  await expect(summary).toContainText("Mất mạng, chưa gửi được");
  await context.setOffline(false);
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(kept).not.toContain("mot cau");
});

test.describe("without a network", () => {
  test("what an activity's menu offers says so, and is done once there is one", async ({ page, context }) => {
    const form = await openForm(page, UNION);
    await form.type.selectOption("WEBSITE_ARTICLE");
    await form.title.fill(freshTitle("Việc khác khi mất mạng"));
    await form.draft.click();
    await expect(page).toHaveURL(/\/activities\/(?!new)/);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await chooseStep(page, "Gửi");
    await expect(toast(page)).toContainText("Mất mạng");
    await context.setOffline(false);
    await toast(page).getByRole("button", { name: "Thử lại" }).click();
    await expect(toast(page)).toContainText("Đã gửi");
    await context.setOffline(true);
    await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
    await expect(toast(page)).toContainText("Mất mạng");
    await context.setOffline(false);
    await toast(page).getByRole("button", { name: "Thử lại" }).click();
    await expect(toast(page)).toContainText("Đã hoàn tác");

    await context.setOffline(true);
    await chooseStep(page, "Rút khỏi số liệu");
    const ask = page.getByRole("dialog");
    await ask.getByRole("button", { name: "Rút khỏi số liệu" }).click();
    await expect(ask.getByRole("alert")).toContainText("Mất mạng");
    await context.setOffline(false);
    await ask.getByRole("button", { name: "Rút khỏi số liệu" }).click();
    await expect(toast(page)).toContainText("Đã rút khỏi số liệu");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Khôi phục" }).click();
    await expect(toast(page)).toContainText("Mất mạng");
    await context.setOffline(false);
    await toast(page).getByRole("button", { name: "Thử lại" }).click();
    await expect(toast(page)).toContainText("Đã khôi phục");
  });

  test("what is brought back from a list", async ({ page, context }) => {
    const topic = freshTitle("Rút rồi khôi phục");
    await page.goto("/help");
    const enquiry = { unit: UNION, receivedAt: "2021-11-05T08:30:00+07:00", topic };
    const { id } = await called(page, "post", "enquiries", enquiry);
    await called(page, "post", `enquiries/${id}/withdraw`, {});
    await page.goto(`/enquiries?q=${encodeURIComponent(topic)}`, { waitUntil: "networkidle" });
    await expect(page.getByText("Không có mục nào khớp")).toBeVisible();
    await page.getByText("Đã rút 1", { exact: true }).click();
    await expect(page).toHaveURL(/standing=withdrawn/);
    const row = page.getByRole("row").filter({ hasText: topic });
    await context.setOffline(true);
    await row.getByRole("button", { name: `Khôi phục: ${topic}` }).click();
    await expect(toast(page)).toContainText("Mất mạng");
    await context.setOffline(false);
    await toast(page).getByRole("button", { name: "Thử lại" }).click();
    await expect(toast(page)).toContainText("Đã khôi phục");
    await expect(row).toHaveCount(0);
  });

  test("an activity, with the file that the list gives", async ({ page }) => {
    const title = freshTitle("Rút ở danh sách");
    await page.goto("/help");
    const data = { unit: UNION, type: "WEBSITE_ARTICLE", occurredOn: "2021-11-05", title, status: "DRAFT" };
    const { id } = await called(page, "post", "activities", data);
    await called(page, "post", `activities/${id}/withdraw`, {});
    await page.goto(`/activities?year=2021&q=${encodeURIComponent(title)}`, { waitUntil: "networkidle" });
    await page.getByText("Đã rút", { exact: true }).click();
    await expect(page).toHaveURL(/status=WITHDRAWN/);
    const row = page.getByRole("row").filter({ hasText: title });
    await expect(row.locator("[data-state]")).toHaveText("Đã rút");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Xuất Excel" }).click();
    expect((await download).suggestedFilename()).toContain("Đã rút");
    await row.getByRole("button", { name: `Khôi phục: ${title}` }).click();
    await expect(toast(page)).toContainText("Đã khôi phục");
    await expect(row).toHaveCount(0);
    await called(page, "post", `activities/${id}/withdraw`, {});
  });
});

test("a question of another year is warned of, and a day that is none is shown today's as an example", async ({
  page,
}) => {
  await page.goto(`/enquiries/new?unit=${UNION}`, { waitUntil: "networkidle" });
  const received = page.getByLabel("Lúc nhận");
  await received.fill("08:30 05/11/2021");
  await expect(received).toHaveAccessibleDescription(/thuộc năm 2021: không tính vào kết quả năm \d{4}/);
  await received.fill("hôm kia");
  await received.blur();
  const year = new Date().getFullYear();
  await expect(received).toHaveAccessibleDescription(new RegExp(`ví dụ 14:05 \\d\\d/\\d\\d/${year}`));
});
