import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { activitiesCalled, activityForm, freshTitle } from "./activity-form";
import { loseNextReply, loseServer } from "./network";
import { signIn } from "./people";

// A chair's phone without a network: the service worker answers, what is handed in waits and is sent once.

const PHONE = { width: 390, height: 844 };
const UNION = "KCN-001";

test.use({ serviceWorkers: "allow", viewport: PHONE });
/** They share one union and its figures. */
test.describe.configure({ mode: "serial" });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const handedIn = (page: Page) =>
  page.getByRole("status").filter({ has: page.getByRole("heading", { level: 2 }) });
const part = (page: Page, name: RegExp) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name }) });

/** Addresses that open without a network, of whomever. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("pages:"));
    const stored = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return stored.flat().map(({ url }) => new URL(url).pathname + new URL(url).search);
  });
}

/** Signs in on a phone of its own and waits until the forms are kept on it. */
async function begin(page: Page, person: "chair" | "editor" = "chair"): Promise<void> {
  await page.goto("/signin");
  await signIn(page, person);
  await page.goto("/todo", { waitUntil: "networkidle" });
  await expect.poll(() => kept(page), { message: "the forms are kept" }).toContain("/activities/new");
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

async function logOffline(page: Page, title: string, more: { quantity?: string } = {}): Promise<void> {
  await page.goto("/activities/new");
  const form = activityForm(page);
  await expect(form.draftState).toBeAttached();
  await form.title.fill(title);
  if (more.quantity !== undefined) await form.quantity.fill(more.quantity);
  await form.send.click();
  await expect(handedIn(page)).toContainText("Mất mạng – sẽ gửi sau.");
}

async function reopened(page: Page, context: BrowserContext): Promise<Page> {
  await page.close();
  return context.newPage();
}

test("check 19: a form opens, waits and is sent once, over a browser that was closed in between", async ({
  page,
  context,
}) => {
  const title = freshTitle("Ghi giữa đồng");
  await begin(page);
  await context.setOffline(true);
  await page.getByRole("link", { name: "Ghi mới" }).click();
  await expect(page).toHaveURL("/activities/new");
  await expect(page.getByText(/^Mất mạng, số liệu lúc \d\d:\d\d \d\d\/\d\d\/\d{4}\./)).toBeVisible();
  await logOffline(page, title);
  await handedIn(page).getByRole("link", { name: "Về việc cần làm" }).click();
  await expect(heading(page)).toContainText("1 mục đang chờ mạng để gửi.");
  await expect(part(page, /^Chờ gửi 1$/)).toContainText(title);
  const again = await reopened(page, context);
  await again.goto("/activities");
  await expect(again).toHaveURL("/todo");
  await expect(again.getByText("Mất mạng: trang bạn mở chưa lưu trên máy này.")).toBeVisible();
  await again.goto("/");
  await expect(again).toHaveURL("/todo");
  await expect(again.getByText("chưa lưu trên máy này")).toHaveCount(0);
  await expect(part(again, /^Chờ gửi 1$/)).toContainText(title);
  await context.setOffline(false);
  const sent = part(again, /^Vừa gửi/);
  await expect(sent).toContainText(title);
  await expect(sent).toContainText(/mã nhận [0-9A-Z]{4}-[0-9A-Z]{4}/);
  await expect(heading(again)).not.toContainText("chờ mạng");
  expect(await activitiesCalled(again, title)).toHaveLength(1);
  const [code = ""] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await sent.textContent()) ?? "") ?? [];
  await again.goto(`/activities?q=${code}`);
  await expect(again).toHaveURL(/\/activities\/[^?]+$/);
  await expect(heading(again)).toHaveText(title);
});

test("a reply that is cut after the server has saved ends in a receipt and one record", async ({ page }) => {
  const title = freshTitle("Mất câu trả lời");
  await begin(page);
  await page.goto("/activities/new", { waitUntil: "networkidle" });
  await loseNextReply(page);
  await activityForm(page).title.fill(title);
  await activityForm(page).send.click();
  await expect(handedIn(page)).toContainText(/Đã nhận\. Mã [0-9A-Z]{4}-[0-9A-Z]{4}\./);
  expect(await activitiesCalled(page, title)).toHaveLength(1);
});

test("what is refused later says so beside its field, with what was typed, and is sent again", async ({
  page,
  context,
}) => {
  const title = freshTitle("Số lượng sai");
  await begin(page);
  await context.setOffline(true);
  await logOffline(page, title, { quantity: "0" });
  await page.goto("/todo");
  await context.setOffline(false);
  const refused = part(page, /^Chưa được nhận 1$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1 mục chưa được nhận, cần sửa");
  await expect(refused).toContainText(title);
  await refused.getByRole("button", { name: "Sửa" }).click();
  const form = activityForm(page);
  await expect(form.summary).toContainText("Có 1 lỗi cần sửa");
  await expect(form.title).toHaveValue(title);
  await expect(form.quantity).toHaveAttribute("aria-invalid", "true");
  await form.quantity.fill("1");
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  expect(await activitiesCalled(page, title)).toHaveLength(1);
  await page.goto("/todo");
  await expect(part(page, /^Vừa gửi/)).toContainText(title);
  await expect(part(page, /^Chưa được nhận/)).toHaveCount(0);
});

test("a photo that is added without a network goes with its form when the network is back", async ({
  page,
  context,
}) => {
  const title = freshTitle("Có ảnh");
  await begin(page);
  await page.goto("/activities/new", { waitUntil: "networkidle" });
  await context.setOffline(true);
  const form = activityForm(page);
  await form.title.fill(title);
  await page.locator("input[type=file]").first().setInputFiles("public/icons/192.png");
  await expect(page.getByRole("listitem").filter({ hasText: "192" })).toContainText(
    "Mất mạng, sẽ tự gửi lại",
  );
  await form.send.click();
  await expect(handedIn(page)).toContainText("Mất mạng – sẽ gửi sau.");
  await page.goto("/todo");
  await expect(part(page, /^Chờ gửi 1$/)).toContainText(/kèm 1 tệp \d/);
  await part(page, /^Chờ gửi 1$/)
    .getByRole("button", { name: "Xem" })
    .click();
  await expect(page.getByRole("listitem").filter({ hasText: "192" })).toContainText("Mất mạng");
  await activityForm(page).quantity.fill("2");
  await activityForm(page).send.click();
  await expect(handedIn(page)).toContainText("Mất mạng – sẽ gửi sau.");
  await page.goto("/todo");
  await expect(part(page, /^Chờ gửi 1$/)).toContainText(/kèm 1 tệp \d/);
  await context.setOffline(false);
  await expect(part(page, /^Vừa gửi/)).toContainText(title);
  const [saved] = await activitiesCalled(page, title);
  expect(saved).toMatchObject({ quantity: 2, files: [expect.stringMatching(/^[0-9a-f-]{36}$/)] });
});

test("the question before signing out goes once all has been sent", async ({ page, context }) => {
  const title = freshTitle("Gửi trong lúc hỏi");
  await begin(page);
  await context.setOffline(true);
  await logOffline(page, title);
  await page.getByRole("button", { name: /^Tài khoản/ }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  const ask = page.getByRole("dialog", { name: /^Còn \d+ mục chưa gửi/ });
  await expect(ask).toHaveAccessibleName("Còn 1 mục chưa gửi");
  await context.setOffline(false);
  await expect(ask).toHaveCount(0);
  expect(await activitiesCalled(page, title)).toHaveLength(1);
});

for (const [when, lose] of [
  ["without a network", (page: Page) => page.context().setOffline(true)],
  ["where nobody answers", loseServer],
] as const)
  test(`a day to come is refused before it waits, ${when}`, async ({ page, context }) => {
    await begin(page);
    await page.goto("/activities/new", { waitUntil: "networkidle" });
    await lose(page);
    const form = activityForm(page);
    await form.title.fill(freshTitle("Ngày mai"));
    await form.date.fill("31/12/2099");
    await form.send.click();
    await expect(form.summary).toContainText("Có 1 lỗi cần sửa");
    await expect(handedIn(page)).toHaveCount(0);
    await context.setOffline(false);
  });

test("signing out asks before it drops what is unsent, and leaves nothing on the device", async ({
  page,
  context,
}) => {
  const title = freshTitle("Chưa gửi");
  await begin(page);
  await page.route("**/outbox/**", (route) => route.abort());
  await context.setOffline(true);
  await logOffline(page, title);
  await context.setOffline(false);
  const signOut = page.getByRole("button", { name: "Đăng xuất" });
  await page.getByRole("button", { name: /^Tài khoản/ }).click();
  await signOut.click();
  const ask = page.getByRole("dialog", { name: "Còn 1 mục chưa gửi" });
  await ask.getByRole("button", { name: "Ở lại" }).click();
  await expect(handedIn(page)).toContainText(title);
  await signOut.click();
  await ask.getByRole("button", { name: "Xóa và đăng xuất" }).click();
  await expect(page).toHaveURL(/\/signin/);
  await expect.poll(() => kept(page)).toEqual([]);
  await page.unroute("**/outbox/**");
  await signIn(page, "chair");
  await page.goto("/todo", { waitUntil: "networkidle" });
  await expect(part(page, /^Chờ gửi/)).toHaveCount(0);
  expect(await activitiesCalled(page, title)).toEqual([]);
});

test("a second person sees and sends nothing of the first, whose own waits until they are back", async ({
  page,
  context,
}) => {
  const title = freshTitle("Của người khác");
  await begin(page);
  await context.setOffline(true);
  await logOffline(page, title);
  await context.clearCookies();
  await context.setOffline(false);
  const other = await reopened(page, context);
  await begin(other, "editor");
  await expect(part(other, /^Chờ gửi/)).toHaveCount(0);
  expect((await kept(other)).filter((path) => path.includes(UNION))).toEqual([]);
  expect(await activitiesCalled(other, title)).toEqual([]);
  await context.clearCookies();
  await begin(other, "chair");
  await expect(part(other, /^Vừa gửi/)).toContainText(title);
  expect(await activitiesCalled(other, title)).toHaveLength(1);
});

test("pages and scripts of an older build are gone once a new one has begun", async ({ page }) => {
  await page.goto("/signin");
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("/sw.js?build=older");
    await navigator.serviceWorker.ready;
    for (const name of ["shell:older", "pages:older:somebody"])
      await (await caches.open(name)).put("/todo", new Response("<p>older</p>"));
  });
  await begin(page);
  const older = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.includes("older")));
  await expect.poll(older).toEqual([]);
});

test("a poster's code opens the form of its unit, after signing in too", async ({ page }) => {
  await page.goto("/signin");
  await signIn(page, "chair");
  await page.getByRole("link", { name: "In tờ mã QR mở biểu mẫu này" }).click();
  await expect(heading(page)).toHaveText("Quét mã, ghi hoạt động công đoàn");
  const [address = ""] =
    /http\S+/.exec((await page.getByText("Không quét được thì gõ:").textContent()) ?? "") ?? [];
  await page.context().clearCookies();
  await page.goto(address);
  await expect(page).toHaveURL(/\/signin/);
  await signIn(page, "chair");
  await expect(page).toHaveURL(`/activities/new?unit=${UNION}`);
  await expect(activityForm(page).title).toBeVisible();
});
