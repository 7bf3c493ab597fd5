import { expect, type Page, test } from "@playwright/test";
import { freshTitle, openForm } from "./activity-form";
import { loseNextReply, slowScripts } from "./network";
import { stateOf } from "./people";

// The forms of records without a workflow lose as little as that of an activity (forms-kept.test.ts).

/** A union below the district, so that nothing here moves the district's own figures. */
const UNION = "LX-014";

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
  await page.goto(`/enquiries/new?unit=${UNION}`, { waitUntil: "networkidle" });
  await page.getByLabel("Nhận lúc").fill("08:30 05/11/2021");
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
  await page.goto("/channels?unit=LX", { waitUntil: "networkidle" });
  await page.getByRole("rowheader").getByRole("link").first().click();
  const count = page.getByLabel("Số người trong nhóm");
  await page.getByLabel("Đếm ai").selectOption("WORKERS");
  await count.fill("153");
  await loseNextReply(page);
  await save(page).click();
  await expect(summary(page)).toContainText(/Mất mạng|Chưa gửi được/);
  await count.fill("154");
  await save(page).click();
  await expect(summary(page)).toContainText("đã được lưu lúc");
  await goOn(page).click();
  const readings = page.getByRole("region", { name: "Các lần đếm" });
  await expect(summary(page)).toBeHidden();
  await expect(count).toHaveValue("154");
  await save(page).click();
  await expect(readings.getByRole("row").filter({ hasText: "154" })).toHaveCount(1);
  await expect(readings.getByRole("row").filter({ hasText: "153" })).toHaveCount(0);
});

test("what was typed into a record before the scripts arrived is what is shown and saved", async ({
  page,
}) => {
  const topic = freshTitle("Hỏi sớm");
  await slowScripts(page);
  await page.goto(`/enquiries/new?unit=${UNION}`, { waitUntil: "domcontentloaded" });
  await page.getByLabel("Nhận lúc").fill("08:30 05/11/2021");
  await page.getByLabel("Nội dung hỏi").fill(topic);
  await page.waitForLoadState("networkidle");
  await expect(page.getByLabel("Nhận lúc")).toHaveValue("08:30 05/11/2021");
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
  const tick = page.getByRole("button", { name: "Đã vào nhóm" }).first();
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
