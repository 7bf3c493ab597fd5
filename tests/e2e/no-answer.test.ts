import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { activitiesCalled, freshTitle, openForm, toast } from "./activity-form";
import { hangServer, loseServer, withoutOutbox } from "./network";
import { stateOf } from "./people";

// Whatever is asked without an answer: the page stays with what is typed, says so, and offers to try again.

/** A union below the district, so that nothing here moves the district's own figures. */
const UNION = "LX-032";
/** Longer than anything is waited for. */
const LONG = "01:00";

test.use({ storageState: stateOf("editor"), viewport: { width: 1440, height: 900 } });

const retry = (page: Page) => toast(page).getByRole("button", { name: "Thử lại" });
const topicOf = (page: Page) => page.getByLabel("Nội dung hỏi");

async function withoutNetwork(_: Page, context: BrowserContext): Promise<() => Promise<void>> {
  await context.setOffline(true);
  return () => context.setOffline(false);
}

/** Types into a form; the link that is followed from it is the frame's. */
async function typed(page: Page): Promise<string> {
  const topic = freshTitle("Gõ khi không có trả lời");
  await page.goto(`/enquiries/new?unit=${UNION}`, { waitUntil: "networkidle" });
  await topicOf(page).fill(topic);
  return topic;
}

const follow = (page: Page) => page.getByRole("link", { name: "Hoạt động", exact: true }).first().click();

for (const [kind, lose] of [
  ["network", withoutNetwork],
  ["server", loseServer],
] as const) {
  test.describe(`without a ${kind}`, () => {
    test("a link is told of and followed later; what is typed stays", async ({ page, context }) => {
      const topic = await typed(page);
      const address = page.url();
      const back = await lose(page, context);
      await follow(page);
      await expect(toast(page)).toContainText("chưa mở được");
      await expect(toast(page).locator("use").first()).toHaveAttribute("href", "#i-triangle-alert");
      await expect(page).toHaveURL(address);
      await expect(topicOf(page)).toHaveValue(topic);
      await retry(page).click();
      await expect(toast(page)).toContainText("chưa mở được");
      await back();
      await retry(page).click();
      await expect(page).toHaveURL(/\/activities$/);
    });

    test("a form is still sent after a link that was not followed", async ({ page, context }) => {
      const topic = await typed(page);
      const back = await lose(page, context);
      await follow(page);
      await expect(toast(page)).toContainText("chưa mở được");
      await back();
      await page.getByLabel("Lúc nhận").fill("08:30 05/11/2021");
      await page.getByRole("button", { name: "Lưu", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(topic);
    });

    test("filters, words that are sought and the next page", async ({ page, context }) => {
      await page.goto("/activities?year=2021", { waitUntil: "networkidle" });
      const tries: readonly (readonly [() => Promise<unknown>, RegExp])[] = [
        [() => page.getByRole("link", { name: "Sau", exact: true }).click(), /cursor=|page=/],
        [
          () => page.getByRole("combobox", { name: "Loại", exact: true }).selectOption("TRAINING_CLASS"),
          /type=TRAINING_CLASS/,
        ],
        [() => page.getByRole("searchbox").fill("cong doan"), /q=cong\+doan/],
      ];
      for (const [ask, led] of tries) {
        const address = page.url();
        const back = await lose(page, context);
        await ask();
        await expect(toast(page)).toContainText(/chưa (mở|đọc lại) được/);
        await expect(page).toHaveURL(address);
        await expect(page.getByRole("table")).toBeVisible();
        await expect(page.locator("form[aria-busy=true]")).toHaveCount(0);
        await back();
        await retry(page).click();
        await expect(page).toHaveURL(led);
        await expect(toast(page)).toBeEmpty();
      }
    });

    test("the same page once more, and another language", async ({ page, context }) => {
      const topic = await typed(page);
      const back = await lose(page, context);
      await page.getByRole("button", { name: /^Tài khoản/ }).click();
      await page.getByText("English", { exact: true }).click();
      await expect(toast(page)).toContainText("chưa đọc lại được");
      await expect(topicOf(page)).toHaveValue(topic);
      await back();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("enquiry");
    });

    test("a file to download, and a page that is loaded anew", async ({ page, context }) => {
      await page.goto("/activities?year=2021", { waitUntil: "networkidle" });
      const back = await lose(page, context);
      await page.getByRole("link", { name: "Xuất Excel" }).click();
      await expect(toast(page)).toContainText("chưa tải được");
      await back();
      const download = page.waitForEvent("download");
      await retry(page).click();
      expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
      await expect(page.getByRole("table")).toBeVisible();
    });

    test("signing out", async ({ page, context }) => {
      const topic = await typed(page);
      await lose(page, context);
      await page.getByRole("button", { name: /^Tài khoản/ }).click();
      await page.getByRole("button", { name: "Đăng xuất" }).click();
      await expect(toast(page)).toContainText(/Mất mạng|Chưa gửi được/);
      await expect(topicOf(page)).toHaveValue(topic);
    });
  });
}

test.describe("while the server is silent", () => {
  test("a link is given up, and said to be", async ({ page }) => {
    await page.clock.install();
    const topic = await typed(page);
    const back = await hangServer(page);
    await follow(page);
    await page.clock.fastForward(LONG);
    await expect(toast(page)).toContainText("chưa mở được");
    await expect(topicOf(page)).toHaveValue(topic);
    await back();
    await retry(page).click();
    await expect(page).toHaveURL(/\/activities$/);
  });

  test("a form is given up, keeps what is typed, and is written once", async ({ page }) => {
    const title = freshTitle("Máy chủ im lặng");
    await page.clock.install();
    await withoutOutbox(page);
    const form = await openForm(page, UNION);
    await form.title.fill(title);
    const back = await hangServer(page);
    await form.send.click();
    await page.clock.fastForward(LONG);
    await expect(form.summary).toContainText("máy chủ chưa trả lời");
    await expect(form.title).toHaveValue(title);
    await back();
    await form.send.click();
    await expect(page).toHaveURL(/\/activities\/(?!new)/);
    expect(await activitiesCalled(page, title)).toHaveLength(1);
  });

  test("a button can be pressed again", async ({ page }) => {
    const title = freshTitle("Rút khi máy chủ im lặng");
    const form = await openForm(page, UNION);
    await form.type.selectOption("WEBSITE_ARTICLE");
    await form.title.fill(title);
    await form.send.click();
    await expect(page).toHaveURL(/\/activities\/(?!new)/);
    await page.clock.install();
    const back = await hangServer(page);
    await page.getByRole("button", { name: "Rút lại để sửa" }).click();
    await page.clock.fastForward(LONG);
    await expect(toast(page)).toContainText("máy chủ chưa trả lời");
    await back();
    await retry(page).click();
    await expect(toast(page)).toContainText("Đã rút lại");
  });

  test("what it hands over in its place is no page of ours", async ({ page }) => {
    const topic = await typed(page);
    await page.route("**/*", (route) =>
      route.fulfill({ status: 502, contentType: "text/html", body: "<h1>502 Bad Gateway</h1>" }),
    );
    await follow(page);
    await expect(toast(page)).toContainText("chưa mở được");
    await expect(topicOf(page)).toHaveValue(topic);
    await page.unroute("**/*");
    await retry(page).click();
    await expect(page).toHaveURL(/\/activities$/);
  });
});

test("the bar says that what is recorded is sent later only where it waits on the device", async ({
  page,
  context,
}) => {
  const bar = page.getByRole("status").filter({ hasText: "Mất mạng, số liệu lúc" });
  const promise = bar.getByText("Cứ ghi, máy tự gửi sau.");
  for (const [path, waits] of [
    ["/reports", false],
    [`/enquiries/new?unit=${UNION}`, true],
  ] as const) {
    await page.goto(path, { waitUntil: "networkidle" });
    await context.setOffline(true);
    await expect(bar).toBeVisible();
    await expect(promise).toBeVisible({ visible: waits });
    await context.setOffline(false);
  }
});
