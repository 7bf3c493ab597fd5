import { expect, type Page, test } from "@playwright/test";
import { activitiesCalled, activityForm, chooseStep, freshTitle, openForm, toast } from "./activity-form";
import { buildAnew, isAction, loseNextReply, slowScripts, withoutOutbox } from "./network";
import { otherSignsIn, PEOPLE, signIn, stateOf } from "./people";

// More of the kinds of forms-kept.test.ts: every form and every button, not one of them.

/** A union below the district, so that nothing here moves the district's own figures. */
const UNION = "LX-012";

test.use({ storageState: stateOf("editor") });

function post(page: Page, path: string, data: object) {
  return page.request.post(`/api/v1/${path}`, { data, headers: { Origin: new URL(page.url()).origin } });
}

/** An article that waits for a decision, recorded by whoever is signed in on the page. */
async function waiting(page: Page): Promise<string> {
  await page.goto("/activities");
  const title = freshTitle("Bài chờ duyệt");
  const data = { unit: UNION, type: "WEBSITE_ARTICLE", occurredOn: "2021-11-05", title, status: "SUBMITTED" };
  const response = await post(page, "activities", data);
  expect(response.status()).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

test("after a lost reply, sending again and again leads to what was saved and writes nothing twice", async ({
  page,
}) => {
  const title = freshTitle("Gửi ba lần");
  await withoutOutbox(page);
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  await loseNextReply(page);
  await form.send.click();
  await expect(form.summary).toContainText(/Mất mạng|Chưa gửi được/);
  for (const more of ["lần hai", "lần ba"]) {
    await form.title.fill(`${title}, ${more}`);
    await form.send.click();
    await expect(form.summary).toContainText("đã được lưu lúc");
  }
  const found = await page.request.get(`/api/v1/activities?q=${encodeURIComponent(title)}`);
  expect(((await found.json()) as { items: object[] }).items).toHaveLength(1);
});

test("two tabs with one draft write one record; what the second adds reaches it", async ({
  page,
  context,
}) => {
  const title = freshTitle("Hai thẻ");
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  await expect(form.draftState).toContainText("Đã lưu nháp");
  const second = await context.newPage();
  const there = await openForm(second, UNION);
  await expect(there.title).toHaveValue(title);
  await form.draft.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  await there.title.fill(`${title}, thẻ hai`);
  await there.send.click();
  await expect(there.summary).toContainText("đã được lưu lúc");
  await there.summary.getByRole("button", { name: "Sửa mục đã lưu" }).click();
  await expect(second).toHaveURL(/\/edit$/);
  await expect(there.title).toHaveValue(`${title}, thẻ hai`);
  await there.draft.click();
  await expect(second).toHaveURL(/\/activities\/[^/]+$/);
  const found = await second.request.get(`/api/v1/activities?q=${encodeURIComponent(title)}`);
  const { items } = (await found.json()) as { items: { title: string }[] };
  expect(items.map((item) => item.title)).toEqual([`${title}, thẻ hai`]);
});

test("what one tab sends takes nothing from another that has typed since", async ({ page, context }) => {
  const [first, second] = [freshTitle("Thẻ một"), freshTitle("Thẻ hai")];
  const other = await context.newPage();
  const [form, there] = [await openForm(page, UNION), await openForm(other, UNION)];
  await form.title.fill(first);
  await form.title.blur();
  await page.route("**/*", async (route) => {
    if (isAction(route)) await new Promise((done) => setTimeout(done, 1_500));
    await route.fallback();
  });
  await form.draft.click();
  await there.title.fill(second);
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  await other.reload({ waitUntil: "networkidle" });
  await expect(there.title).toHaveValue(second);
});

test("a correction typed before the scripts arrived is what is shown and saved", async ({ page }) => {
  await page.goto("/activities");
  const title = freshTitle("Sửa sớm");
  const data = { unit: UNION, type: "WEBSITE_ARTICLE", occurredOn: "2021-11-05", title, status: "DRAFT" };
  const { id } = (await (await post(page, "activities", data)).json()) as { id: string };
  await slowScripts(page);
  await page.goto(`/activities/${id}/edit`, { waitUntil: "domcontentloaded" });
  const form = activityForm(page);
  await form.date.fill("19/11/2021");
  await form.type.selectOption("RADIO_EPISODE");
  await form.audience.check();
  await page.waitForLoadState("networkidle");
  await expect(page.getByText("Thứ Sáu, 19/11/2021")).toBeVisible();
  await expect(form.type).toHaveValue("RADIO_EPISODE");
  await form.draft.click();
  await expect(page).toHaveURL(new RegExp(`/activities/${id}$`));
  const [saved] = await activitiesCalled(page, title);
  expect(saved).toMatchObject({ occurredOn: "2021-11-19", type: "RADIO_EPISODE" });
});

test("a tab left open overnight does not call yesterday today", async ({ page }) => {
  await page.clock.install();
  await openForm(page, UNION);
  const chosen = (name: string) => page.getByRole("button", { name, pressed: true });
  await expect(chosen("Hôm nay")).toHaveCount(1);
  await page.clock.fastForward("24:00:00");
  await expect(chosen("Hôm nay")).toHaveCount(0);
  await expect(chosen("Hôm qua")).toHaveCount(1);
});

test("Back to a form that was sent shows an empty one, not what was sent", async ({ page }) => {
  const title = freshTitle("Quay lại");
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  await form.draft.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  await page.goBack();
  await expect(form.title).toHaveValue("");
  await page.goForward();
  await page.reload({ waitUntil: "networkidle" });
  await page.goBack({ waitUntil: "networkidle" });
  await expect(form.title).toHaveValue("");
});

test.describe("in a browser that two people use", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("neither a step, nor a reason, nor a reporter is written in the other's name", async ({ page }) => {
    await page.goto("/signin");
    await signIn(page, "editor");
    const id = await waiting(page);
    await page.goto(`/activities/${id}`, { waitUntil: "networkidle" });
    const reporters = await page.context().newPage();
    await reporters.goto(`/reporters/new?unit=${UNION}`, { waitUntil: "networkidle" });
    await reporters.getByLabel("Họ và tên").fill("Nguyễn Văn Thử");
    const other = await otherSignsIn(page, "officer");
    await page.getByRole("button", { name: "Rút lại để sửa" }).click();
    await expect(toast(page)).toContainText("người khác mở");
    await reporters.getByRole("button", { name: "Lưu" }).click();
    await expect(reporters.locator("[role=alert][tabindex='-1']")).toContainText("người khác mở");
    await expect(reporters.getByLabel("Họ và tên")).toHaveValue("Nguyễn Văn Thử");
    const { status } = await (await other.request.get(`/api/v1/activities/${id}`)).json();
    expect(status).toBe("SUBMITTED");
    await other.goto(`/reporters/new?unit=${UNION}`, { waitUntil: "networkidle" });
    await expect(other.getByLabel("Họ và tên")).toHaveValue("");
  });

  test("a password is not changed for the other", async ({ page }) => {
    await page.goto("/signin");
    await signIn(page, "editor");
    await page.goto("/account", { waitUntil: "networkidle" });
    await page.getByLabel("Mật khẩu hiện tại").fill("ThiDua@2021");
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill("mot cau rat dai de nho");
    await page.getByLabel("Nhập lại mật khẩu mới").fill("mot cau rat dai de nho");
    const other = await otherSignsIn(page, "reader");
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await expect(page.locator("[role=alert][tabindex='-1']")).toContainText("người khác mở");
    await other.context().clearCookies();
    await other.goto("/signin");
    await signIn(other, "reader");
    await expect(other).toHaveURL(new RegExp(PEOPLE.reader.lands));
  });
});

test.describe("a reviewer", () => {
  test.use({ storageState: stateOf("officer") });

  /** The record of an editor, opened by the officer. */
  async function openWaiting(page: Page): Promise<string> {
    const context = await page
      .context()
      .browser()
      ?.newContext({ storageState: stateOf("editor") });
    if (!context) throw new Error("There is no browser");
    const id = await waiting(await context.newPage());
    await context.close();
    await page.goto(`/activities/${id}`, { waitUntil: "networkidle" });
    return id;
  }

  test("finds one filled button, and is told what a withdrawal does before it is done", async ({ page }) => {
    await openWaiting(page);
    await expect(page.getByRole("button", { name: "Duyệt", exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: /Trả lại|Không duyệt|Rút/ })).toHaveCount(0);
    await chooseStep(page, "Rút khỏi số liệu");
    const ask = page.getByRole("dialog");
    await expect(ask).toContainText("không con số nào đổi");
    await expect(ask).toContainText("khôi phục được");
    await page.keyboard.press("Escape");
    await expect(ask).toBeHidden();
    await expect(page.getByRole("button", { name: "Việc khác" })).toBeFocused();
  });

  test("keeps a reason that is typed over a reload, a lost network and another's change", async ({
    page,
    context,
  }) => {
    const id = await openWaiting(page);
    const words = "Ghi rõ số người dự và gửi lại trong tuần này";
    const ask = page.getByRole("dialog");
    await chooseStep(page, "Trả lại");
    await ask.getByLabel("Lý do").fill(words);
    await page.reload({ waitUntil: "networkidle" });
    await chooseStep(page, "Trả lại");
    await expect(ask.getByLabel("Lý do")).toHaveValue(words);
    await context.setOffline(true);
    await ask.getByRole("button", { name: "Trả lại" }).click();
    await expect(ask).toContainText("Mất mạng");
    await context.setOffline(false);
    const changed = await page.request.patch(`/api/v1/activities/${id}`, {
      data: { quantity: 2 },
      headers: { Origin: new URL(page.url()).origin, "If-Match": '"1"' },
    });
    expect(changed.status()).toBe(200);
    await ask.getByRole("button", { name: "Trả lại" }).click();
    await expect(ask).toContainText("vừa được người khác sửa");
    await expect(ask.getByLabel("Lý do")).toHaveValue(words);
    await ask.getByRole("button", { name: "Trả lại" }).click();
    await expect(toast(page)).toContainText("Đã trả lại");
    await expect(page.locator("[data-state]").first()).toHaveText("Trả lại");
  });

  test("presses a step again after a lost reply, and it is taken once", async ({ page }) => {
    const id = await openWaiting(page);
    await loseNextReply(page);
    await page.getByRole("button", { name: "Duyệt", exact: true }).click();
    await expect(toast(page)).toContainText(/Mất mạng|Chưa gửi được/);
    await toast(page).getByRole("button", { name: "Thử lại" }).click();
    await expect(page.locator("[data-state]").first()).toHaveText("Đã duyệt");
    const { status } = await (await page.request.get(`/api/v1/activities/${id}`)).json();
    expect(status).toBe("APPROVED");
  });

  test("is told that the page is older than the build, by a button too", async ({ page }) => {
    await openWaiting(page);
    await buildAnew(page);
    await page.getByRole("button", { name: "Duyệt", exact: true }).click();
    await expect(toast(page)).toContainText("vừa được cập nhật");
    await expect(toast(page).getByRole("button", { name: "Tải lại trang" })).toBeVisible();
  });

  test("is told so on signing out, and where many rows are sent at once", async ({ page }) => {
    await page.goto("/activities/bulk?unit=LX", { waitUntil: "networkidle" });
    await buildAnew(page);
    const main = page.getByRole("main");
    await main.getByRole("textbox", { name: "Ngày, dòng 1" }).fill("05/11/2021");
    await main.getByRole("textbox", { name: "Tiêu đề, dòng 1" }).fill("Tin của bản cũ");
    await main.getByRole("button", { name: /^Gửi/ }).click();
    await expect(main.getByRole("button", { name: "Tải lại trang" })).toBeVisible();
    await page.getByRole("button", { name: /^Tài khoản/ }).click();
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await expect(toast(page).getByRole("button", { name: "Tải lại trang" })).toBeVisible();
  });
});
