import { expect, type Page, test } from "@playwright/test";
import { activitiesCalled, activityForm, freshTitle, openForm, toast } from "./activity-form";
import { isAction, loseNextReply, slowScripts, withoutOutbox } from "./network";
import { signIn, stateOf } from "./people";

/** A union below the district, so that nothing here moves the district's own figures. */
const UNION = "LX-011";

test.use({ storageState: stateOf("editor") });

async function recordedBefore(page: Page, title: string, status: "DRAFT" | "SUBMITTED" = "DRAFT") {
  const data = { unit: UNION, type: "WEBSITE_ARTICLE", occurredOn: "2021-11-05", title, status };
  const response = await page.request.post("/api/v1/activities", { data, headers: originOf(page) });
  expect(response.status()).toBe(201);
  return (await response.json()) as { id: string; version: number };
}

function originOf(page: Page) {
  return { Origin: new URL(page.url()).origin };
}

async function present(page: Page, id: string) {
  const response = await page.request.get(`/api/v1/activities/${id}`);
  return (await response.json()) as {
    title: string;
    occurredOn: string;
    url: string | null;
    quantity: number;
    version: number;
  };
}

test("an old draft over a newer record is compared field by field, and the person chooses", async ({
  page,
}) => {
  await page.goto("/activities");
  const title = freshTitle("Bài hai người sửa");
  const { id, version } = await recordedBefore(page, title);
  await page.goto(`/activities/${id}/edit`, { waitUntil: "networkidle" });
  const form = activityForm(page);
  await form.title.fill(`${title} (A sửa)`);
  await page.locator("input[type=file]").first().setInputFiles("public/icons/192.png");
  const file = page.getByRole("listitem").filter({ hasText: "192.png" });
  await expect(file).toContainText("KB");
  const other = { occurredOn: "2021-11-06", url: "https://congdoan.example/b-sua", quantity: 3 };
  const patched = await page.request.patch(`/api/v1/activities/${id}`, {
    data: other,
    headers: { ...originOf(page), "If-Match": `"${version}"` },
  });
  expect(patched.status()).toBe(200);
  await form.draft.click();
  const conflict = page.getByRole("alert").filter({ hasText: "không còn như lúc bạn mở" });
  await expect(conflict.getByRole("group", { name: "Tiêu đề" })).toContainText(`${title} (A sửa)`);
  await expect(conflict.getByRole("group", { name: /^Ngày/ })).toContainText("06/11/2021");
  await page.reload({ waitUntil: "networkidle" });
  await expect(conflict.getByRole("group")).toHaveCount(5);
  await expect(conflict.getByRole("group", { name: "Minh chứng" })).toContainText("Bạn đã nhập: 1 tệp");
  await conflict.getByRole("button", { name: "Dùng lựa chọn này" }).click();
  await expect(form.title).toHaveValue(`${title} (A sửa)`);
  await expect(form.date).toHaveValue("06/11/2021");
  await expect(file).toBeVisible();
  await form.draft.click();
  await expect(page).toHaveURL(new RegExp(`/activities/${id}$`));
  expect(await present(page, id)).toMatchObject({
    ...other,
    title: `${title} (A sửa)`,
    files: [expect.any(String)],
  });
});

test("what was typed before the scripts arrived is what is shown and saved", async ({ page }) => {
  await slowScripts(page);
  const title = freshTitle("Gõ sớm");
  await page.goto(`/activities/new?unit=${UNION}`, { waitUntil: "domcontentloaded" });
  const form = activityForm(page);
  await form.date.fill("20/11/2021");
  await form.type.selectOption("NEWSPAPER_COLUMN");
  await form.title.fill(title);
  await form.quantity.fill("2");
  await page.waitForLoadState("networkidle");
  await expect(page.getByText("Thứ Bảy, 20/11/2021")).toBeVisible();
  await expect(form.date).toHaveValue("20/11/2021");
  await expect(form.type).toHaveValue("NEWSPAPER_COLUMN");
  await expect(form.outlet).toHaveValue("BAO");
  await form.draft.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  const [saved] = await activitiesCalled(page, title);
  expect(saved).toMatchObject({
    occurredOn: "2021-11-20",
    type: "NEWSPAPER_COLUMN",
    outlet: "BAO",
    quantity: 2,
  });
});

test("so is what was typed over a text that was there", async ({ page }) => {
  await page.goto("/activities");
  const title = freshTitle("Sửa sớm");
  const { id } = await recordedBefore(page, title);
  await slowScripts(page);
  await page.goto(`/activities/${id}/edit`, { waitUntil: "domcontentloaded" });
  const form = activityForm(page);
  await form.title.fill(`${title}, đã sửa`);
  await page.waitForLoadState("networkidle");
  await expect(form.title).toHaveValue(`${title}, đã sửa`);
  await form.draft.click();
  await expect(page).toHaveURL(new RegExp(`/activities/${id}$`));
  expect(await present(page, id)).toMatchObject({ title: `${title}, đã sửa` });
});

for (const [step, status] of [
  ["send", "SUBMITTED"],
  ["draft", "DRAFT"],
] as const) {
  test(`a lost reply to ${status}, then a correction: one record, which the correction reaches`, async ({
    page,
  }) => {
    const title = freshTitle("Mất hồi âm");
    await withoutOutbox(page);
    const form = await openForm(page, UNION);
    await form.type.selectOption("WEBSITE_ARTICLE");
    await form.title.fill(title);
    await loseNextReply(page);
    await form[step].click();
    await expect(form.summary).toContainText(/Mất mạng|Chưa gửi được/);
    await form.title.fill(`${title}, đã sửa`);
    await form[step].click();
    await expect(form.summary).toContainText("đã được lưu lúc");
    await form.summary.getByRole("button", { name: "Sửa mục đã lưu" }).click();
    await expect(page).toHaveURL(/\/edit$/);
    await expect(activityForm(page).title).toHaveValue(`${title}, đã sửa`);
    await activityForm(page).draft.click();
    await expect(page).toHaveURL(/\/activities\/[^/]+$/);
    const found = await page.request.get(`/api/v1/activities?q=${encodeURIComponent(title)}`);
    const { items } = (await found.json()) as { items: { title: string }[] };
    expect(items.map((item) => item.title)).toEqual([`${title}, đã sửa`]);
  });
}

test("without a network an undo says so and can be tried again", async ({ page, context }) => {
  const title = freshTitle("Hoàn tác khi mất mạng");
  const form = await openForm(page, UNION);
  await form.type.selectOption("WEBSITE_ARTICLE");
  await form.title.fill(title);
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  await context.setOffline(true);
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(toast(page)).toContainText("Mất mạng");
  await context.setOffline(false);
  await toast(page).getByRole("button", { name: "Thử lại" }).click();
  await expect(toast(page)).toContainText("Đã rút lại");
  expect((await activitiesCalled(page, title)).map(({ status }) => status)).toEqual(["DRAFT"]);
});

test.describe("in a browser that two people use", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("a form that one opened is not saved in the other's name", async ({ page, context }) => {
    const title = freshTitle("Người khác đăng nhập");
    await page.goto("/signin");
    await signIn(page, "editor");
    const form = await openForm(page, UNION);
    await form.title.fill(title);
    const other = await context.newPage();
    await context.clearCookies();
    await other.goto("/signin");
    await signIn(other, "officer");
    await form.send.click();
    await expect(form.summary).toContainText("người khác mở");
    await expect(form.title).toHaveValue(title);
    expect(await activitiesCalled(other, title)).toEqual([]);
  });

  test("signing out without a network costs no page", async ({ page, context }) => {
    await page.goto("/signin");
    await signIn(page, "editor");
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: /Tài khoản/ }).click();
    await context.setOffline(true);
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await expect(toast(page)).toContainText("mạng");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test("a build newer than the open form says so, and the reload brings back what was typed", async ({
  page,
}) => {
  const title = freshTitle("Bản mới");
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  await page.route("**/*", async (route) =>
    isAction(route)
      ? route.fulfill({
          status: 404,
          headers: { "x-nextjs-action-not-found": "1" },
          body: "Server action not found.",
        })
      : route.fallback(),
  );
  await form.send.click();
  await expect(form.summary).toContainText("vừa được cập nhật");
  await page.unroute("**/*");
  await form.summary.getByRole("button", { name: "Tải lại trang" }).click();
  await expect(form.title).toHaveValue(title);
});

test("a button on a page that another changed shows what is there now", async ({ page }) => {
  await page.goto("/activities");
  const title = freshTitle("Nút đã cũ");
  const { id } = await recordedBefore(page, title, "SUBMITTED");
  await page.goto(`/activities/${id}`, { waitUntil: "networkidle" });
  const recalled = await page.request.post(`/api/v1/activities/${id}/recall`, { headers: originOf(page) });
  expect(recalled.status()).toBe(200);
  await page.getByRole("button", { name: "Rút lại" }).click();
  await expect(toast(page)).toContainText("vừa được người khác sửa");
  await expect(page.getByText("Nháp", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Rút lại" })).toHaveCount(0);
});

test("today is today, also in a tab left open overnight", async ({ page }) => {
  const day = (iso: string) => iso.slice(0, 10).split("-").reverse().join("/");
  await page.clock.install();
  const form = await openForm(page, UNION);
  const opened = await form.date.inputValue();
  await page.clock.fastForward("24:00:00");
  await form.date.fill("");
  await page.getByRole("button", { name: "Hôm nay" }).click();
  const [d = "", m = "", y = ""] = opened.split("/");
  const next = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d) + 1)).toISOString();
  await expect(form.date).toHaveValue(day(next));
});

test("a browser that keeps no draft asks before the tab is closed; going elsewhere and back loses nothing", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const title = freshTitle("Không giữ được");
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  await page.getByRole("link", { name: "Hoạt động", exact: true }).first().click();
  await expect(page).toHaveURL(/\/activities$/);
  await page.goBack();
  await expect(form.title).toHaveValue(title);
  const asked = page.waitForEvent("dialog");
  await form.title.press("End");
  await form.title.pressSequentially("!");
  await page.close({ runBeforeUnload: true });
  const ask = await asked;
  expect(ask.type()).toBe("beforeunload");
  await ask.accept();
});
