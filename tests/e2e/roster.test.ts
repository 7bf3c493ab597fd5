import { expect, type Page } from "@playwright/test";
import { cadreGroupOf } from "@/prisma/seed/angiang/channels";
import { PROVINCE } from "@/prisma/seed/angiang/uppers";
import { stateOf } from "./people";
import { test } from "./reading";

test.use({ storageState: stateOf("officer") });

const roster = (page: Page) => page.getByRole("region", { name: "Chủ tịch CĐCS, ai còn thiếu đứng trước" });
const lines = (page: Page) => roster(page).getByRole("rowheader");

/** The province's group holds the chairs of the whole federation. @returns how many bytes its page has */
async function openRoster(page: Page): Promise<number> {
  const answer = await page.goto(`/channels/${cadreGroupOf(PROVINCE.code)}`);
  return (await answer?.body())?.byteLength ?? 0;
}

test("of the whole federation's roster the first come at once, and whoever is looked for is found", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  expect(await openRoster(page)).toBeLessThan(250_000);
  await expect(lines(page)).toHaveCount(50);
  expect(asked).not.toContain("/roster-rows");
  await roster(page).getByRole("searchbox").fill("giay that son xanh");
  await expect(lines(page)).toHaveCount(1);
  await expect(lines(page)).toContainText("Giày Thất Sơn Xanh");
  await roster(page).getByRole("searchbox").fill("");
  await roster(page)
    .getByRole("button", { name: /^Xem [\d.]+ CĐCS còn lại$/ })
    .click();
  await expect.poll(() => lines(page).count()).toBeGreaterThan(1_500);
  await expect(lines(page).nth(50).getByRole("link")).toBeFocused();
});

test("a list is compared with all of the federation's chairs, and a tick stays while they come", async ({
  page,
}) => {
  await openRoster(page);
  const first = roster(page).getByRole("checkbox").first();
  await first.check();
  await roster(page)
    .getByRole("textbox", { name: "Dán danh sách người trong nhóm" })
    .fill("Giày Thất Sơn Xanh\nKhông Ai Biết");
  await expect(page.getByText(/^2 dòng: /)).toContainText("1 không có");
  await expect(first).toBeChecked();
  await first.uncheck();
});

test("without an answer it says that only the first rows are here, and how to ask again", async ({
  page,
}) => {
  await openRoster(page);
  await page.route("**/roster-rows*", (route) => route.abort());
  await roster(page).getByRole("searchbox").fill("giay that son xanh");
  await expect(roster(page).getByText(/Chưa tải được danh sách đầy đủ/)).toBeVisible();
  await page.unroute("**/roster-rows*");
  await roster(page).getByRole("button", { name: "Tải lại" }).click();
  await expect(lines(page)).toHaveCount(1);
});
