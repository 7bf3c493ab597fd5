import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { freshTitle, toast } from "./activity-form";
import { stateOf } from "./people";

/** A union below the district, whose records the province decides on. */
const UNION = "LX-014";
const DAY = "2023-11-15";

test.use({ storageState: stateOf("officer") });

let editor: APIRequestContext;
test.beforeAll(async ({ playwright }, { project }) => {
  const { baseURL = "" } = project.use;
  const extraHTTPHeaders = { Origin: baseURL };
  editor = await playwright.request.newContext({
    ...{ baseURL, extraHTTPHeaders },
    storageState: stateOf("editor"),
  });
});
test.afterAll(() => editor.dispose());

async function handIn(title: string): Promise<string> {
  const data = { unit: UNION, type: "WEBSITE_ARTICLE", occurredOn: DAY, title, status: "SUBMITTED" };
  const answer = await editor.post("/api/v1/activities", { data });
  expect(answer.status()).toBe(201);
  return (await answer.json()).id;
}

const list = (page: Page) => page.getByRole("list", { name: "Mục chờ duyệt, cũ trước" });
const row = (page: Page, title: string) => list(page).getByRole("listitem").filter({ hasText: title });
const opened = (page: Page, title: string) => page.getByRole("heading", { level: 2, name: title });

/** The inbox of the union's district, with one record open and the list in focus. */
async function open(page: Page, id: string, title: string): Promise<void> {
  await page.goto(`/review?unit=LX&item=${id}`, { waitUntil: "networkidle" });
  await expect(opened(page, title)).toBeVisible();
  await list(page).focus();
}

// One after the other: what one hands in would come between what another goes through.
test.describe.configure({ mode: "default" });

test("keys move, approve and tick; the next one comes up, and approving is undone", async ({ page }) => {
  const titles = [freshTitle("Phím một"), freshTitle("Phím hai")] as const;
  const ids = [await handIn(titles[0]), await handIn(titles[1])] as const;
  await open(page, ids[0], titles[0]);
  const badge = page
    .getByRole("navigation")
    .getByText(/^\d+ mục chờ$/)
    .first();
  const waiting = Number.parseInt((await badge.textContent()) ?? "", 10);
  await page.keyboard.press("j");
  await expect(opened(page, titles[1])).toBeVisible();
  await page.keyboard.press("k");
  await expect(opened(page, titles[0])).toBeVisible();
  await page.keyboard.press("x");
  await expect(page.getByText("1 mục đã chọn")).toBeVisible();
  await page.keyboard.press("x");
  await page.keyboard.press("d");
  await expect(toast(page)).toContainText("Đã duyệt");
  await expect(row(page, titles[0])).toHaveCount(0);
  await expect(list(page)).toBeFocused();
  // Others hand in and decide meanwhile.
  await expect(badge).not.toHaveText(`${waiting} mục chờ`);
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(row(page, titles[0])).toHaveCount(1);
});

test("many are approved at once; what somebody changed meanwhile stays, with its reason", async ({
  page,
}) => {
  const titles = [freshTitle("Nhiều một"), freshTitle("Nhiều hai"), freshTitle("Nhiều ba")] as const;
  const ids = [await handIn(titles[0]), await handIn(titles[1]), await handIn(titles[2])] as const;
  await open(page, ids[0], titles[0]);
  for (const title of titles) await page.getByLabel(`Chọn: ${title}`).check();
  expect((await editor.post(`/api/v1/activities/${ids[1]}/recall`, { data: {} })).status()).toBe(200);
  expect((await editor.post(`/api/v1/activities/${ids[1]}/submit`, { data: {} })).status()).toBe(200);
  await page.getByRole("button", { name: "Duyệt 3 mục" }).click();
  await expect(toast(page)).toContainText("Đã duyệt 2 mục, còn lại 1 mục kèm lý do");
  await expect(row(page, titles[1])).toContainText("Vừa được người khác sửa hoặc xử lý");
  await expect(row(page, titles[0])).toHaveCount(0);
});

test("one is returned with a usual reason, which its unit reads, corrects and hands in again", async ({
  page,
  browser,
}) => {
  const title = freshTitle("Trả lại để sửa");
  const id = await handIn(title);
  await open(page, id, title);
  await page.keyboard.press("t");
  await page.getByRole("button", { name: "Thiếu đường dẫn hoặc không mở được" }).click();
  await page.getByRole("button", { name: "Trả lại", exact: true }).click();
  await expect(toast(page)).toContainText("Đã trả lại");
  await expect(row(page, title)).toHaveCount(0);

  const unit = await (await browser.newContext({ storageState: stateOf("editor") })).newPage();
  await unit.goto(`/activities/${id}`);
  await expect(unit.getByText("Thiếu đường dẫn hoặc không mở được").first()).toBeVisible();
  await unit.getByRole("link", { name: "Sửa" }).first().click();
  await unit.getByRole("button", { name: "Gửi" }).click();
  await expect(unit.getByText("Đã gửi").first()).toBeVisible();
  await page.goto(`/review?unit=LX&item=${id}`);
  await expect(page.getByText("gửi lần 2")).toBeVisible();
});

test("some of what was approved is drawn, and what was found of each is kept, also from who has not seen it", async ({
  page,
  browser,
}) => {
  await page.goto("/review?view=SAMPLE", { waitUntil: "networkidle" });
  await page.getByLabel("Số mục lấy mẫu").selectOption("5 mục");
  await page.getByRole("button", { name: "Lấy mẫu" }).click();
  await expect(toast(page)).toContainText("Đã lấy mẫu 5 mục");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("0/5 mục");
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  const [right, wrong] = [rows.nth(0), rows.nth(1)];
  await wrong.getByRole("button", { name: "Không đúng…" }).click();
  await wrong.getByRole("button", { name: "Ghi là sai" }).click();
  await expect(wrong.getByLabel("Chỗ sai")).toHaveAccessibleDescription("Vui lòng nhập chỗ sai");
  await wrong.getByLabel("Chỗ sai").fill("Đường dẫn không mở được");
  await wrong.getByRole("button", { name: "Ghi là sai" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "1/5 mục lấy mẫu ngẫu nhiên năm nay; 1 mục sai.",
  );
  await expect(page.getByText("Đường dẫn không mở được")).toBeVisible();
  const title = (await right.getByRole("rowheader").getByRole("link").textContent()) ?? "";
  const admin = await (await browser.newContext({ storageState: stateOf("admin") })).newPage();
  await admin.goto("/review?view=SAMPLE", { waitUntil: "networkidle" });
  const theirs = admin.getByRole("row").filter({ hasText: title });
  await theirs.getByRole("button", { name: "Không đúng…" }).click();
  await theirs.getByLabel("Chỗ sai").fill("Sai ngày");
  await right.getByRole("button", { name: "Đúng", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2/5 mục");
  await theirs.getByRole("button", { name: "Ghi là sai" }).click();
  await expect(toast(admin)).toContainText("Mục này vừa được người khác sửa");
  await expect(theirs.getByRole("button", { name: "Ghi là sai" })).toHaveCount(0);
  await expect(admin.getByRole("heading", { level: 1 })).toContainText(
    "2/5 mục lấy mẫu ngẫu nhiên năm nay; 1 mục sai.",
  );
});
