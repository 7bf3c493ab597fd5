import { expect, type Page, test } from "@playwright/test";
import { chooseStep, freshTitle, openForm, toast } from "./activity-form";
import { loseNextReply, slowScripts, withoutOutbox } from "./network";
import { stateOf } from "./people";

// The forms of records without a workflow lose as little as that of an activity (forms-kept.test.ts).

/** A union below the district, so that nothing here moves the district's own figures. */
const UNION = "LX-031";

test.use({ storageState: stateOf("editor") });

const summary = (page: Page) => page.locator("[role=alert][tabindex='-1']");
const save = (page: Page) => page.getByRole("button", { name: "Lưu", exact: true });
const goOn = (page: Page) => page.getByRole("button", { name: "Sửa mục đã lưu" });

async function found(page: Page, path: string, mark: string): Promise<readonly string[]> {
  const { items } = (await (await page.request.get(`/api/v1/${path}?limit=500`)).json()) as {
    items: object[];
  };
  return items.map((item) => JSON.stringify(item)).filter((text) => text.includes(mark));
}

test("a lost reply, then a correction: one enquiry, which the correction reaches", async ({ page }) => {
  const topic = freshTitle("Hỏi khi mất hồi âm");
  await withoutOutbox(page);
  await page.goto(`/enquiries/new?unit=${UNION}`, { waitUntil: "networkidle" });
  await page.getByLabel("Lúc nhận").fill("08:30 05/11/2021");
  await page.getByLabel("Nội dung hỏi").fill(topic);
  await loseNextReply(page);
  await save(page).click();
  await expect(summary(page)).toContainText(/Mất mạng|Chưa gửi được/);
  await page.getByLabel("Nội dung hỏi").fill(`${topic}, đã sửa`);
  await save(page).click();
  await expect(summary(page)).toContainText("đã được lưu lúc");
  await goOn(page).click();
  await expect(page).toHaveURL(/\/edit$/);
  await expect(page.getByLabel("Nội dung hỏi")).toHaveValue(`${topic}, đã sửa`);
  await save(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${topic}, đã sửa`);
  const all = await found(page, "enquiries", topic);
  expect(all).toEqual([expect.stringContaining("đã sửa")]);
});

test("the same while one is corrected: what was saved is corrected again", async ({ page }) => {
  const title = freshTitle("Sửa khi mất hồi âm");
  await withoutOutbox(page);
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  await form.draft.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  await page.goto(`${page.url()}/edit`, { waitUntil: "networkidle" });
  await form.title.fill(`${title}, một`);
  await loseNextReply(page);
  await form.draft.click();
  await expect(form.summary).toContainText(/Mất mạng|Chưa gửi được/);
  await form.title.fill(`${title}, hai`);
  await form.draft.click();
  await expect(form.summary).toContainText("đã được lưu lúc");
  await goOn(page).click();
  await expect(form.summary).toBeHidden();
  await expect(form.title).toHaveValue(`${title}, hai`);
  await form.draft.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)[^/]+$/);
  expect(await found(page, "activities", title)).toEqual([expect.stringContaining(`${title}, hai`)]);
});

test("a count whose reply was lost is taken back and sent anew as it was corrected", async ({ page }) => {
  await withoutOutbox(page);
  await page.goto("/channels?unit=LX", { waitUntil: "networkidle" });
  await page.getByRole("rowheader").getByRole("link").first().click();
  const count = page.getByLabel(/^Số người/);
  await page.getByLabel("Đếm ai").selectOption({ index: 1 });
  // Another test counts the same page today.
  await page.getByRole("button", { name: "Hôm qua" }).click();
  await count.fill("37");
  await loseNextReply(page);
  await save(page).click();
  await expect(summary(page)).toContainText(/Mất mạng|Chưa gửi được/);
  await count.fill("38");
  await save(page).click();
  await expect(summary(page)).toContainText("đã được lưu lúc");
  await goOn(page).click();
  const readings = page.getByRole("region", { name: "Các lần đếm" });
  await expect(summary(page)).toBeHidden();
  await expect(count).toHaveValue("38");
  await save(page).click();
  await expect(readings.getByRole("row").filter({ hasText: "38" })).toHaveCount(1);
  await expect(readings.getByRole("row").filter({ hasText: "37" })).toHaveCount(0);
});

test("what was typed into a record before the scripts arrived is what is shown and saved", async ({
  page,
}) => {
  const topic = freshTitle("Hỏi sớm");
  await slowScripts(page);
  await page.goto(`/enquiries/new?unit=${UNION}`, { waitUntil: "domcontentloaded" });
  await page.getByLabel("Lúc nhận").fill("08:30 05/11/2021");
  await page.getByLabel("Nội dung hỏi").fill(topic);
  await page.waitForLoadState("networkidle");
  await expect(page.getByLabel("Lúc nhận")).toHaveValue("08:30 05/11/2021");
  await save(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(topic);
  expect(await found(page, "enquiries", topic)).toEqual([
    expect.stringContaining("2021-11-05T08:30:00+07:00"),
  ]);
});

test("a tab left open overnight ticks a chair in today, not yesterday", async ({ page }) => {
  await page.clock.install();
  await page.goto("/channels?unit=LX&sort=purpose", { waitUntil: "networkidle" });
  await page.getByRole("rowheader").getByRole("link").first().click();
  const sent: string[] = [];
  await page.route("**/*", async (route) => {
    const body = route.request().postData();
    if (route.request().headers()["next-action"] === undefined || body === null) return route.fallback();
    sent.push(body);
    await route.abort();
  });
  const tick = page.getByRole("button", { name: "Ghi đã vào nhóm" }).first();
  await expect(tick).toBeVisible();
  await page.waitForLoadState("networkidle");
  await tick.click();
  await expect.poll(() => sent.length).toBe(1);
  await page.clock.fastForward("24:00:00");
  await tick.click();
  await expect.poll(() => sent.length).toBe(2);
  const [first = "", second = ""] = sent.map((body) => /"joined":"([\d-]+)"/.exec(body)?.[1] ?? "");
  expect(Date.parse(second) - Date.parse(first)).toBe(86_400_000);
});

test("a record that another took back while it was corrected says so on its own page, and keeps what was typed", async ({
  page,
}) => {
  const topic = freshTitle("Bị bỏ khi đang sửa");
  await page.goto("/help");
  const headers = { Origin: new URL(page.url()).origin };
  const data = { unit: UNION, receivedAt: "2021-11-05T08:30:00+07:00", topic };
  const made = await page.request.post("/api/v1/enquiries", { data, headers });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`/enquiries/${id}/edit`, { waitUntil: "networkidle" });
  await page.getByLabel("Nội dung hỏi").fill(`${topic}, của tôi`);
  expect((await page.request.post(`/api/v1/enquiries/${id}/withdraw`, { data: {}, headers })).status()).toBe(
    200,
  );
  await save(page).click();
  await expect(page).toHaveURL(new RegExp(`/enquiries/${id}$`));
  await expect(page.getByText(/^Rút lúc /)).toBeVisible();
  await page.getByRole("button", { name: "Khôi phục" }).click();
  await page.getByRole("link", { name: "Sửa", exact: true }).click();
  await expect(page.getByRole("group", { name: "Nội dung hỏi" })).toContainText(`${topic}, của tôi`);
});

test("a step whose reply was lost shows that it was taken, and what was typed since stays", async ({
  page,
  browser,
}) => {
  const officer = await browser.newContext({ storageState: stateOf("officer") });
  const theirs = await officer.newPage();
  const form = await openForm(page, UNION);
  await form.type.selectOption("WEBSITE_ARTICLE");
  await form.title.fill(freshTitle("Trả lại khi mất hồi âm"));
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  await theirs.goto(page.url(), { waitUntil: "networkidle" });
  await chooseStep(theirs, "Trả lại");
  const ask = theirs.getByRole("dialog");
  await ask.getByLabel("Lý do").fill("Thiếu ảnh");
  await loseNextReply(theirs);
  await ask.getByRole("button", { name: "Trả lại" }).click();
  await expect(ask).toContainText(/Mất mạng|Chưa gửi được/);
  await ask.getByLabel("Lý do").fill("Thiếu ảnh và tên");
  await ask.getByRole("button", { name: "Trả lại" }).click();
  await ask.getByRole("button", { name: "Mở mục đã lưu" }).click();
  await expect(ask).toBeHidden();
  await expect(toast(theirs)).toContainText("Đã trả lại");
  await expect(theirs.locator("[data-state]").first()).toHaveText("Trả lại");
  await officer.close();
});

test("without a network no link and no filter costs the page", async ({ page, context }) => {
  const topic = freshTitle("Gõ khi mất mạng");
  await page.goto(`/enquiries/new?unit=${UNION}`, { waitUntil: "networkidle" });
  await page.getByLabel("Nội dung hỏi").fill(topic);
  await context.setOffline(true);
  await page.getByRole("link", { name: "Hoạt động" }).first().click();
  await expect(toast(page)).toContainText("Mất mạng, chưa mở được");
  await expect(page.getByLabel("Nội dung hỏi")).toHaveValue(topic);
  await context.setOffline(false);
  await toast(page).getByRole("button", { name: "Thử lại" }).click();
  await expect(page).toHaveURL(/\/activities$/);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.getByRole("combobox", { name: "Loại", exact: true }).selectOption("TRAINING_CLASS");
  await expect(toast(page)).toContainText("Mất mạng, chưa mở được");
  await context.setOffline(false);
  await toast(page).getByRole("button", { name: "Thử lại" }).click();
  await expect(page).toHaveURL(/type=TRAINING_CLASS/);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a form that is sent again by a reload is written once", async ({ page }) => {
    const topic = freshTitle("Tải lại sau khi gửi");
    await page.goto(`/enquiries/new?unit=${UNION}`);
    await page.getByLabel("Lúc nhận").fill("08:30 05/11/2021");
    await page.getByLabel("Nội dung hỏi").fill(topic);
    await save(page).click();
    await expect(page.getByText("Đã lưu.")).toBeVisible();
    await page.reload();
    await expect(page.getByText("Đã lưu.")).toBeVisible();
    expect(await found(page, "enquiries", topic)).toHaveLength(1);
  });
});

test("what began today ends tomorrow, and that day is told", async ({ page }) => {
  const day = (ahead: number) =>
    new Date(Date.now() + 7 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);
  await page.goto("/channels");
  const code = `END-${Date.now()}`;
  const made = await page.request.post("/api/v1/channels", {
    data: { code, unit: "LX-030", platform: "ZALO", purpose: "PUBLIC_PAGE", name: code, opened: day(0) },
    headers: { Origin: new URL(page.url()).origin },
  });
  expect(made.status()).toBe(201);
  await page.goto(`/channels/${code}`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Đóng từ hôm nay" }).click();
  const [year, month, date] = day(1).split("-");
  await expect(toast(page)).toContainText(`Đã ghi ngày đóng: ${date}/${month}/${year}`);
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(toast(page)).toContainText("Đã trả lại như trước");
  await page.reload({ waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Ghi nhầm" }).click();
  await expect(page.getByRole("button", { name: "Khôi phục" })).toBeVisible();
});
