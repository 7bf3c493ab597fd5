import { expect, type Page, test } from "@playwright/test";
import { freshTitle, toast } from "./activity-form";
import { stateOf } from "./people";
import { sideways } from "./sweeps/reflow";

/** A union below the district, so that nothing here moves the district's own figures. */
const UNION = "LX-010";

test.use({ storageState: stateOf("editor") });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function recordEnquiry(page: Page, topic: string): Promise<void> {
  await page.goto(`/enquiries/new?unit=${UNION}`);
  await page.getByRole("button", { name: "Lúc này" }).first().click();
  await page.getByLabel("Nội dung hỏi").fill(topic);
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(heading(page)).toHaveText(topic);
}

test("an enquiry is recorded, answered with one tap, and the answer is taken back", async ({ page }) => {
  const topic = freshTitle("Hỏi về trợ cấp thai sản");
  await recordEnquiry(page, topic);
  await page.getByRole("button", { name: "Ghi đã trả lời lúc này" }).click();
  await expect(toast(page)).toContainText("Đã ghi giờ trả lời");
  await expect(page.getByRole("button", { name: "Ghi đã trả lời lúc này" })).toHaveCount(0);
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.getByRole("button", { name: "Ghi đã trả lời lúc này" })).toBeVisible();
});

test("a waiting question says how long is left, and is answered from its row", async ({ page }) => {
  const topic = freshTitle("Hỏi về làm thêm giờ");
  await recordEnquiry(page, topic);
  await expect(page.getByText(/^Còn (24 giờ 0|23 giờ 5\d) phút\.$/)).toBeVisible();
  await page.goto(`/enquiries?q=${encodeURIComponent(topic)}`);
  const row = page.getByRole("row").filter({ hasText: topic });
  await expect(row).toContainText(/còn (24 giờ 0|23 giờ 5\d) phút/);
  await row.getByRole("button", { name: `Ghi đã trả lời lúc này: ${topic}` }).click();
  await expect(toast(page)).toContainText("Đã ghi giờ trả lời");
  await expect(row).toContainText(/trả lời sau \d+ phút/);
});

test("a record is corrected, and its history says who changed what", async ({ page }) => {
  const [topic, corrected] = [freshTitle("Hỏi về lương tháng"), freshTitle("Hỏi về lương tháng 13")];
  await recordEnquiry(page, topic);
  await page.getByRole("link", { name: "Sửa" }).click();
  await page.getByLabel("Nội dung hỏi").fill(corrected);
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(heading(page)).toHaveText(corrected);
  const history = page.getByRole("region", { name: "Lịch sử" });
  await expect(history.getByRole("listitem").first()).toContainText("Phan Thị Bé Năm");
  await expect(history.getByRole("listitem").first()).toContainText(`${topic} → ${corrected}`);
});

test("what was recorded by mistake leaves the list, which finds it without marks, and comes back", async ({
  page,
}) => {
  const topic = freshTitle("Hỏi về nhà ở công nhân");
  await recordEnquiry(page, topic);
  const search = `/enquiries?q=${encodeURIComponent(topic.replace("Hỏi về nhà ở công nhân", "hoi ve nha o cong nhan"))}`;
  await page.goto(search);
  await page.getByRole("link", { name: topic }).click();
  await page.getByRole("button", { name: "Ghi nhầm" }).click();
  await expect(page.getByRole("button", { name: "Khôi phục" })).toBeVisible();
  const address = page.url();
  await page.goto(search);
  await expect(page.getByRole("link", { name: topic })).toHaveCount(0);
  await page.goto(address);
  await page.getByRole("button", { name: "Khôi phục" }).click();
  await expect(page.getByRole("button", { name: "Ghi nhầm" })).toBeVisible();
});

test("a moment that cannot be is refused beside its field, and what was typed stays", async ({ page }) => {
  await page.goto(`/enquiries/new?unit=${UNION}`);
  const received = page.getByLabel("Lúc nhận");
  await received.fill("25:00 05/11/2021");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(received).toHaveAttribute("aria-invalid", "true");
  await expect(received).toHaveAccessibleDescription(/Nhập giờ rồi ngày, ví dụ 14:05 \d\d\/\d\d\/\d{4}\./);
  await expect(received).toHaveValue("25:00 05/11/2021");
});

const ROSTER =
  /^[\d.]+\/[\d.]+ Chủ tịch CĐCS đã vào nhóm; còn \d+(\.|, trong đó \d+ nơi khuyết chủ tịch\.| nơi, (đều )?đang khuyết chủ tịch\.)$/;

// One after the other: both tick those who are missing first.
test.describe("the roster of a group", () => {
  test.describe.configure({ mode: "default" });

  test("a chair is ticked into a group, out again, and once more", async ({ page }) => {
    await page.goto("/channels?unit=LX&sort=purpose");
    await page.getByRole("rowheader").getByRole("link").first().click();
    const roster = page.getByRole("region", { name: "Chủ tịch CĐCS, ai còn thiếu đứng trước" });
    const row = roster
      .getByRole("row")
      .filter({ has: page.getByRole("button", { name: "Ghi đã vào nhóm" }) });
    const name = (await row.first().getByRole("rowheader").getByRole("link").textContent()) ?? "";
    await expect(heading(page)).toHaveText(ROSTER);
    const before = (await heading(page).textContent()) ?? "";
    const press = async (verb: string) => {
      await page.goto(`${page.url().split("?")[0]}?q=${encodeURIComponent(name)}`);
      await roster.getByRole("row", { name }).getByRole("button", { name: verb }).click();
    };
    for (const attempt of [1, 2]) {
      await press("Ghi đã vào nhóm");
      await expect(heading(page), `attempt ${attempt}`).not.toHaveText(before);
      await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
      await expect(heading(page), `attempt ${attempt}`).toHaveText(before);
    }
  });

  test("chairs are ticked many at once from a pasted list, and the ticks are taken back together", async ({
    page,
  }) => {
    await page.goto("/channels?unit=LX&sort=purpose");
    await page.getByRole("rowheader").getByRole("link").first().click();
    const roster = page.getByRole("region", { name: "Chủ tịch CĐCS, ai còn thiếu đứng trước" });
    await expect(heading(page)).toHaveText(ROSTER);
    const before = (await heading(page).textContent()) ?? "";
    const missing = roster.getByRole("row").filter({ has: page.getByRole("checkbox") });
    await expect(missing.first()).toBeVisible();
    const names = await missing.locator("th a").allTextContents();
    const [first = "", second = ""] = names;
    await page
      .getByRole("textbox", { name: "Dán danh sách người trong nhóm" })
      .fill(`1. ${first}\n${second}\nMinh Tâm CN không ai biết`);
    await expect(
      page.getByText(/^3 dòng: 2 khớp, 0 đã ghi hoặc khuyết, 0 cần chọn, 1 không có/),
    ).toBeVisible();
    await page.getByRole("button", { name: "Tích 2 người khớp" }).click();
    await expect(missing.getByRole("checkbox", { checked: true })).toHaveCount(2);
    await page.getByRole("button", { name: /^Ghi 2 người vào nhóm từ / }).click();
    await expect(toast(page)).toContainText("Đã ghi 2 chủ tịch vào nhóm");
    await expect(heading(page)).not.toHaveText(before);
    await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
    await expect(heading(page)).toHaveText(before);
  });

  test("a day that is typed above the roster is shown before anything is recorded", async ({ page }) => {
    await page.goto("/channels/LX-ZALO", { waitUntil: "networkidle" });
    await page.getByLabel("Danh sách vào ngày").fill("20/11/2026");
    await page.getByRole("button", { name: "Ghi đã vào nhóm" }).first().click();
    await expect(page).toHaveURL(/on=20%2F11%2F2026/);
    await page.getByRole("button", { name: "Ghi đã vào nhóm" }).first().click();
    await expect(toast(page)).toContainText("vào nhóm từ 20/11/2026");
    await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
    await expect(toast(page)).toContainText("Đã bỏ mục vừa ghi");
  });
});

test.describe("the officer's list of pages and groups", () => {
  test.use({ storageState: stateOf("officer") });

  test("has on top who lacks one that the plan asks for, each with its form", async ({ page }) => {
    await page.goto("/channels");
    const lacking = page.getByRole("region", { name: /^\d+ đơn vị còn thiếu: Nhóm Zalo tổ công đoàn/ });
    const first = lacking.getByRole("listitem").first();
    const [union = ""] = await first.getByRole("link").allTextContents();
    await first.getByRole("link", { name: "Ghi nhóm mới" }).click();
    await expect(page.getByText(union).first()).toBeVisible();
    await expect(page.getByLabel("Mục đích")).toHaveValue("LEADERS_LINK");
  });
});

test("a list of pages and groups is narrowed by what they are on and what they are for, its files too", async ({
  page,
}) => {
  await page.goto("/channels");
  const whole = await page.getByRole("heading", { level: 1 }).textContent();
  await page.getByLabel("Nền tảng").selectOption("ZALO");
  await expect(page).toHaveURL("/channels?platform=ZALO");
  await page.getByLabel("Mục đích").selectOption("LEADERS_LINK");
  await expect(page).toHaveURL("/channels?platform=ZALO&purpose=LEADERS_LINK");
  await page.reload();
  await expect(page.getByLabel("Nền tảng")).toHaveValue("ZALO");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(whole ?? "");
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  expect(await rows.filter({ hasText: "Zalo" }).filter({ hasText: "Nhóm tổ công đoàn" }).count()).toBe(
    await rows.count(),
  );
  const sheet = page.getByRole("link", { name: "CSV" });
  await expect(sheet).toHaveAttribute("href", "/channels/list.csv?platform=ZALO&purpose=LEADERS_LINK");
  const file = await page.request.get("/channels/list.csv?platform=TIKTOK&purpose=LEADERS_LINK");
  expect(decodeURIComponent(file.headers()["content-disposition"] ?? "")).toContain("TikTok");
  expect((await file.text()).trim().split("\n")).toHaveLength(1);
  await page.goto("/channels?platform=TIKTOK&purpose=LEADERS_LINK");
  await expect(page.getByText("Đang lọc: TikTok, Nhóm tổ công đoàn.")).toBeVisible();
  await page.getByRole("link", { name: "Xóa bộ lọc" }).click();
  await expect(page).toHaveURL("/channels");
});

test("a list without a single record asks for the first, and has nothing to narrow", async ({ page }) => {
  await page.goto("/misinformation?unit=LX-077");
  await expect(
    page.getByRole("main").getByRole("link", { name: "Ghi thông tin sai lệch" }).last(),
  ).toBeVisible();
  await expect(page.getByRole("searchbox")).toHaveCount(0);
  await page.goto("/misinformation?unit=LX");
  await expect(page.getByRole("searchbox")).toBeVisible();
});

test("a channel takes the count of a day", async ({ page }) => {
  await page.goto("/channels?unit=LX");
  await page.getByRole("rowheader").getByRole("link").first().click();
  await page.getByLabel("Đếm ai").selectOption({ index: 1 });
  await page.getByLabel(/^Số người/).fill("36");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(toast(page)).toContainText("Đã lưu");
  const readings = page.getByRole("region", { name: "Các lần đếm" });
  await expect(readings.getByRole("row").nth(1)).toContainText("36");
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(readings.getByRole("row").filter({ hasText: "36" })).toHaveCount(0);
});

test("a group is counted anew from its row, and what is too many is said beside the field", async ({
  page,
}) => {
  await page.goto("/channels?q=My+Hoa", { waitUntil: "networkidle" });
  const again = page.getByRole("button", { name: /^Đếm lại: / }).first();
  const name = ((await again.getAttribute("aria-label")) ?? "").replace("Đếm lại: ", "");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
  const reach = row.getByRole("cell").filter({ hasText: "Tổ trưởng công đoàn" });
  const [, before = "", whole = ""] = /^(\d+)\/(\d+)/.exec((await reach.textContent()) ?? "") ?? [];
  await again.click();
  const count = page.getByLabel(/^Số người trong nhóm/);
  // It is typed at once, without a hand on the mouse.
  await page.keyboard.type("9999");
  await page.keyboard.press("Enter");
  await expect(count).toHaveAccessibleDescription(/nhiều hơn tổng số/);
  await count.fill(whole);
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(toast(page)).toContainText("Đã lưu");
  await expect(reach).toContainText(`${whole}/${whole}`);
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(reach).toContainText(`${before}/${whole}`);
});

test("on a phone a group is counted anew with one tap on its row", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/channels?q=My+Hoa", { waitUntil: "networkidle" });
  const again = page.getByRole("button", { name: /^Đếm lại: / }).first();
  expect((await again.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await sideways(page)).toEqual([]);
  await again.click();
  await expect(page.getByLabel(/^Số người trong nhóm/)).toBeFocused();
});
