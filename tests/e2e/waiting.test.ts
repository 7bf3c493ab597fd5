import { expect, type Page, test } from "@playwright/test";
import { freshTitle, openForm } from "./activity-form";
import { stateOf } from "./people";

const rows = (page: Page) => page.locator("tbody tr");

/** How many days each row says that it has waited. */
async function ages(page: Page): Promise<number[]> {
  const words = await rows(page).locator("td small").filter({ hasText: /chờ/ }).allTextContents();
  return words.map((text) => Number(/\d+/.exec(text)?.[0] ?? 0));
}

test.describe("what waits for the province", () => {
  test.use({ storageState: stateOf("officer") });

  test("is what its figure opens: exactly those, the longest first, with what comes next", async ({
    page,
  }) => {
    // Others hand in and decide meanwhile: what is compared must have been read between two of them.
    await expect(async () => {
      await page.goto("/overview", { waitUntil: "networkidle" });
      const figure = page.getByRole("link", { name: /chờ duyệt/i }).first();
      const words = await figure.textContent();
      await figure.click();
      await expect(page).toHaveURL("/review");
      const inbox = page.getByRole("list", { name: "Mục chờ duyệt, cũ trước" }).getByRole("listitem");
      await expect(inbox.first()).toBeVisible();
      const waiting = await inbox.count();
      expect(words?.toLowerCase()).toContain(`chờ duyệt${waiting}`);
      await page.goto("/activities?status=WAITING");
      await expect(page.getByRole("heading", { level: 1 })).toContainText(
        /^\d+ mục chờ bạn duyệt; mục lâu nhất đã chờ \d+ ngày\.$/,
      );
      expect(await rows(page).count()).toBe(waiting);
    }).toPass({ timeout: 90_000 });
    const count = await rows(page).count();
    await expect(page.getByRole("link", { name: "Xem, duyệt" })).toHaveCount(count);
    const days = await ages(page);
    expect(days).toHaveLength(count);
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  test("has neither a correction nor a draft of others to go on with", async ({ page }) => {
    for (const status of ["RETURNED", "DRAFT"]) {
      await page.goto(`/activities?year=any&status=${status}`);
      await expect(rows(page).first()).toBeVisible();
      await expect(page.getByRole("main").getByRole("link", { name: /^(Sửa|Viết tiếp)$/ })).toHaveCount(0);
    }
  });
});

test.describe("a district union", () => {
  test.use({ storageState: stateOf("editor") });

  test("goes on with its own drafts, and is told who its next step waits for", async ({ page }) => {
    const title = freshTitle("Bài của huyện");
    const form = await openForm(page, "LX-016");
    await form.type.selectOption("WEBSITE_ARTICLE");
    await form.title.fill(title);
    await form.send.click();
    await expect(page).toHaveURL(/\/activities\/(?!new)/);
    await page.goto("/activities?status=SUBMITTED");
    const row = rows(page).filter({ hasText: title });
    await expect(row).toContainText("chờ từ hôm nay");
    await expect(row).toContainText("Chờ người duyệt");
    await page.goto("/activities?year=any&status=DRAFT");
    await expect(page.getByRole("link", { name: "Viết tiếp" }).first()).toBeVisible();
  });
});
