import { expect, type Page, test } from "@playwright/test";
import { freshTitle, openForm, toast } from "./activity-form";
import { stateOf } from "./people";

test.use({ storageState: stateOf("chair"), viewport: { width: 390, height: 844 } });

/** What of the page can be pressed or typed into, and lies under the toast. */
function coveredBy(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() => {
    const over = document.querySelector("[data-toast]")?.getBoundingClientRect();
    if (over === undefined) return ["no toast"];
    return [...document.querySelectorAll("main :is(a, button, input, select, textarea)")]
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        const { top, bottom, left, right } = each.getBoundingClientRect();
        return top < over.bottom - 1 && bottom > over.top + 1 && left < over.right && right > over.left;
      })
      .map((each) => each.textContent);
  });
}

test("every task has its due date, or that it has none; what came back has the day on which it did", async ({
  page,
}) => {
  for (const path of ["/todo", "/units/KCN-001"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    const tasks = page.locator("main li", { has: page.locator("h2") });
    const said = await tasks.allTextContents();
    expect(said.length, path).toBeGreaterThan(0);
    expect(
      said.filter(
        (words) => !/hạn \d\d\/\d\d\/\d{4}|không có hạn|^Trả lạingày \d\d\/\d\d\/\d{4}/.test(words),
      ),
    ).toEqual([]);
  }
});

test("a toast covers neither the next button nor the next form", async ({ page }) => {
  const form = await openForm(page, "KCN-001");
  await form.title.fill(freshTitle("Bài của chủ tịch"));
  await form.send.click();
  await expect(toast(page)).toBeVisible();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  expect(await coveredBy(page)).toEqual([]);
  await page.getByRole("link", { name: "Ghi tiếp" }).click();
  await expect(page).toHaveURL(/\/activities\/new/);
  if (await toast(page).isVisible()) expect(await coveredBy(page)).toEqual([]);
  await expect(form.title).toBeVisible();
});
