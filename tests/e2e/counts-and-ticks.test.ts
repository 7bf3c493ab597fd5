import { expect, type Page, test } from "@playwright/test";
import { toast } from "./activity-form";
import { stateOf } from "./people";

// A count of long ago and a chair's tick are opened, corrected, taken back and brought back like every other record.

/** A union below the district, and a group of its own that nothing else counts. */
const UNION = "LX-044";

test.use({ storageState: stateOf("editor") });

async function made(page: Page, path: string, data: object): Promise<string> {
  const headers = { Origin: new URL(page.url()).origin };
  const answer = await page.request.post(`/api/v1/${path}`, { data, headers });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).id;
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const facts = (page: Page) => page.getByRole("region", { name: "Nội dung" });
const history = (page: Page) => page.getByRole("region", { name: "Lịch sử" });
const save = (page: Page) => page.getByRole("button", { name: "Lưu", exact: true }).click();

for (const [size, viewport] of [
  ["a desk", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const)
  test(`a count of long ago is found, corrected with its evidence, taken back and brought back on ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto("/channels");
    const name = `Nhóm tổ ${crypto.randomUUID().slice(0, 8)}`;
    const channel = await made(page, "channels", {
      ...{ unit: UNION, platform: "ZALO", purpose: "LEADERS_LINK", name, opened: "2020-01-01" },
    });
    for (let nth = 1; nth <= 50; nth += 1)
      await made(page, "coverage", {
        ...{ channel, audience: "GROUP_LEADERS", connected: 1 },
        asOf: new Date(Date.UTC(2020, nth, 1)).toISOString().slice(0, 10),
      });

    await page.goto(`/channels/${channel}`, { waitUntil: "networkidle" });
    const counts = page.getByRole("region", { name: "Các lần đếm" });
    await counts.getByRole("link", { name: "Sau" }).click();
    await counts.getByRole("link", { name: "01/02/2020" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Tổ trưởng công đoàn, đếm ngày 01/02/2020",
    );
    await expect(facts(page)).toContainText(name);

    await page.getByRole("link", { name: "Sửa", exact: true }).click();
    await field(page, "Số người trong nhóm").fill("2");
    await field(page, "Minh chứng trên mạng (không bắt buộc)").fill("https://congdoan.example/anh-chup");
    await save(page);
    await expect(page).toHaveURL(/\/coverage\/[^/]+$/);
    await expect(facts(page)).toContainText("congdoan.example/anh-chup");
    await expect(history(page)).toContainText("Số người trong nhóm: 1 → 2");

    await page.getByRole("button", { name: "Ghi nhầm" }).click();
    await expect(page.getByText(/^Rút lúc /)).toBeVisible();
    await page.goto(`/channels/${channel}`, { waitUntil: "networkidle" });
    await counts.getByRole("link", { name: "Đã rút 1" }).click();
    await counts.getByRole("button", { name: /^Khôi phục/ }).click();
    await expect(toast(page)).toContainText("Đã khôi phục");
    await expect(counts).toContainText("Không có lần đếm nào đã rút.");
  });

test("a tick is opened from the roster, and its days are corrected", async ({ page }) => {
  await page.goto("/channels?unit=LX&sort=purpose", { waitUntil: "networkidle" });
  await page.getByRole("rowheader").getByRole("link").first().click();
  const roster = page.getByRole("region", { name: "Chủ tịch CĐCS, ai còn thiếu đứng trước" });
  const opened = roster.getByRole("link", { name: /Xem lịch sử, sửa ngày$/ }).first();
  await opened.click();
  await expect(page).toHaveURL(/\/chair-links\/[^/]+$/);
  await page.getByRole("link", { name: "Sửa", exact: true }).click();
  const joined = page.getByLabel("Vào nhóm từ ngày");
  const before = await joined.inputValue();
  await joined.fill("02/01/2021");
  await save(page);
  await expect(history(page)).toContainText(`Vào nhóm từ ngày: ${before} → 02/01/2021`);
  await page.getByRole("link", { name: "Sửa", exact: true }).click();
  await page.getByLabel("Rời nhóm từ ngày").fill("01/01/2021");
  await save(page);
  await expect(page.getByLabel("Rời nhóm từ ngày")).toHaveAccessibleDescription(/sau/);
  await page.getByLabel("Rời nhóm từ ngày").fill("");
  await joined.fill(before);
  await save(page);
  await expect(facts(page)).toContainText(before);
});
