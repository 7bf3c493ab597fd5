import { expect, type Page, test } from "@playwright/test";
import { activitiesCalled, activityForm, freshTitle, toast } from "./activity-form";
import { stateOf } from "./people";

// What an officer of the province and a district union do at their desks they can do on the way, with a thumb.

const PHONE = { width: 390, height: 844 };
/** A union of the district's own that no other test decides for. */
const UNION = "LX-052";

test.use({ viewport: PHONE, hasTouch: true });

/** Nothing reaches beyond the screen, and what was pressed last could be hit. */
async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, page.url()).toBeLessThanOrEqual(0);
}

async function tap(page: Page, name: string | RegExp, role: "button" | "link" = "button"): Promise<void> {
  const control = page
    .getByRole("main")
    .getByRole(role, { name, exact: typeof name === "string" })
    .first();
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  expect(box?.height ?? 0, String(name)).toBeGreaterThanOrEqual(44);
  await control.tap();
}

test.describe("a district union", () => {
  test.use({ storageState: stateOf("editor") });

  test("sees what is missing, logs, counts, answers and decides", async ({ page }) => {
    await page.goto("/", { waitUntil: "networkidle" });
    await expect(page).toHaveURL(/\/units\/LX$/);
    await fits(page);

    const title = freshTitle("Ghi trên đường đi");
    await page.goto("/activities/new?unit=LX", { waitUntil: "networkidle" });
    const form = activityForm(page);
    await form.title.fill(title);
    await page.getByRole("button", { name: "Hôm nay" }).tap();
    await fits(page);
    await form.send.tap();
    await expect(page).toHaveURL(/\/activities\/(?!new)/);
    await expect(page.locator("[data-state]").first()).toHaveText("Chờ duyệt");
    expect(await activitiesCalled(page, title)).toHaveLength(1);
    await fits(page);

    const topic = freshTitle("Hỏi trên trang");
    await page.goto(`/enquiries/new?unit=${UNION}`, { waitUntil: "networkidle" });
    await page.getByLabel("Lúc nhận").fill("08:30 05/11/2021");
    await page.getByLabel("Nội dung hỏi").fill(topic);
    await tap(page, "Lưu");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(topic);
    await fits(page);
    await tap(page, "Ghi đã trả lời lúc này");
    await expect(toast(page)).toContainText("Đã ghi giờ trả lời");
    await toast(page).getByRole("button", { name: "Hoàn tác" }).tap();
    await expect(toast(page)).toContainText("Đã trả lại như trước");

    await page.goto(`/headcounts?unit=${UNION}`, { waitUntil: "networkidle" });
    await page.getByLabel("Lao động").fill("412");
    await fits(page);
    await tap(page, "Lưu");
    await expect(toast(page)).toContainText("Đã lưu");
    await toast(page).getByRole("button", { name: "Hoàn tác" }).tap();
    await expect(toast(page)).toContainText("Đã bỏ mục vừa ghi");

    const sent = freshTitle("CĐCS gửi lên");
    const made = await page.request.post("/api/v1/activities", {
      data: {
        ...{ unit: UNION, type: "WEBSITE_ARTICLE", occurredOn: "2023-10-02", title: sent },
        status: "DRAFT",
      },
      headers: { Origin: new URL(page.url()).origin },
    });
    expect(made.status()).toBe(201);
    const { id } = await made.json();
    await page.goto(`/activities/${id}`, { waitUntil: "networkidle" });
    await fits(page);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(sent);
  });
});

test.describe("an officer of the province", () => {
  test.use({ storageState: stateOf("officer") });

  test("reads the finding, opens what is behind it, returns one record and approves another", async ({
    page,
    browser,
  }) => {
    await page.goto("/", { waitUntil: "networkidle" });
    await expect(page).toHaveURL(/\/overview/);
    await fits(page);

    const editor = await browser.newContext({ storageState: stateOf("editor") });
    const titles = [freshTitle("Duyệt trên đường"), freshTitle("Trả lại trên đường")] as const;
    const ids: string[] = [];
    for (const title of titles) {
      const answer = await editor.request.post("/api/v1/activities", {
        data: {
          ...{ unit: UNION, type: "WEBSITE_ARTICLE", occurredOn: "2023-10-03", title },
          status: "SUBMITTED",
        },
        headers: { Origin: new URL(page.url()).origin },
      });
      expect(answer.status()).toBe(201);
      ids.push((await answer.json()).id);
    }

    await page.goto(`/review?unit=LX&item=${ids[0]}`, { waitUntil: "networkidle" });
    await fits(page);
    await tap(page, /^Duyệt/);
    await expect(toast(page)).toContainText("Đã duyệt");
    await toast(page).getByRole("button", { name: "Hoàn tác" }).tap();
    const states = async () =>
      Promise.all(titles.map(async (title) => (await activitiesCalled(page, title))[0]?.status));
    await expect.poll(states).toEqual(["SUBMITTED", "SUBMITTED"]);

    await page.goto(`/review?unit=LX&item=${ids[1]}`, { waitUntil: "networkidle" });
    await tap(page, "Trả lại…");
    await page.getByRole("button", { name: "Thiếu đường dẫn hoặc không mở được" }).tap();
    await fits(page);
    await tap(page, "Trả lại");
    await expect.poll(states).toEqual(["SUBMITTED", "RETURNED"]);
    await editor.close();
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, storageState: stateOf("chair") });

  test("check 20: a chair's form is sent, and what is wrong with it stands beside its field", async ({
    page,
  }) => {
    const title = freshTitle("Không có tập lệnh");
    await page.goto("/activities/new");
    const form = activityForm(page);
    await form.title.fill(title);
    await form.date.fill("31/02/2021");
    await form.send.click();
    await expect(form.date).toHaveAccessibleDescription(/Tháng 2\/2021 không có ngày 31/);
    await expect(form.title).toHaveValue(title);
    await expect(form.date).toHaveValue("31/02/2021");
    await form.date.fill("05112021");
    await form.send.click();
    await expect(page.getByText(title).first()).toBeVisible();
    expect(await activitiesCalled(page, title)).toMatchObject([{ occurredOn: "2021-11-05" }]);
    await fits(page);
  });
});
