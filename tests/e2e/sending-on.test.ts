import { expect, type Page, test } from "@playwright/test";
import { loseNextReply, slowScripts } from "./network";
import { stateOf } from "./people";

const DAY = "year=2021&asOf=2021-09-30";

/** Shares a view of that day. @param view how what it is called begins */
async function sharedLink(page: Page, view: string): Promise<string> {
  await page.goto("/shares", { waitUntil: "networkidle" });
  await page.getByRole("combobox", { name: "Xem gì" }).fill(view);
  await page.getByRole("option", { name: new RegExp(`^${view}`) }).click();
  await page.getByRole("combobox", { name: "Năm" }).selectOption("2021");
  await page.getByRole("textbox", { name: "Số liệu đến ngày" }).fill("30/09/2021");
  await page.getByRole("button", { name: "Tạo đường dẫn" }).click();
  return page.getByRole("textbox", { name: "Đường dẫn" }).inputValue();
}

test.describe("who works for the federation", () => {
  test.use({ storageState: stateOf("officer") });

  test("everything is found from everywhere, without marks, by keys alone, and opens on the same day", async ({
    page,
  }) => {
    await page.goto(`/targets?${DAY}`, { waitUntil: "networkidle" });
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog", { name: "Tìm" });
    const field = dialog.getByRole("combobox");
    await expect(field).toBeFocused();
    await page.keyboard.type("cu");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("benh vien long xuyen");
    await expect(dialog.getByRole("option").first()).toHaveText(/CĐCS Bệnh viện Long Xuyên/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/units/LX-006?${DAY}`);
  });

  for (const [when, waits] of [
    ["has come", true],
    ["still comes", false],
  ] as const)
    test(`what is typed while the search comes is searched for, and Enter when it ${when} waits for its answer`, async ({
      page,
    }) => {
      await page.goto(`/overview?${DAY}`, { waitUntil: "networkidle" });
      await page.route("**/*.js*", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        await route.continue();
      });
      // As it comes with Caps Lock.
      await page.keyboard.press("Control+K");
      await page.keyboard.type("bai gui wex");
      await page.keyboard.press("Backspace");
      await page.keyboard.type("b");
      const field = page.getByRole("dialog", { name: "Tìm" }).getByRole("combobox");
      if (waits) await expect(field).toHaveValue("bai gui web");
      await page.keyboard.type("site");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(`/targets/U5?${DAY}`);
    });

  test("a text for those who are missing is copied, and stands selected where the browser refuses", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject() } });
    });
    await page.goto(`/targets/U5?${DAY}`);
    await page.getByRole("link", { name: "Ai còn thiếu, soạn tin nhắn" }).click();
    const text = page.getByRole("textbox", { name: "Tin 1 trong" });
    await expect(text).toHaveValue(/^\[U5\] .*\n.*hạn 31\/12\/2021\.\n(?:.*\n)+Xem: http.*\/targets\/U5\?/);
    await page.getByRole("button", { name: "Chép tin" }).click();
    await expect(page.getByText("Trình duyệt không cho chép; chọn chữ rồi chép.")).toBeVisible();
    expect(await page.evaluate(() => String(getSelection()))).toBe(await text.inputValue());
  });
});

test.describe("who administers", () => {
  test.use({ storageState: stateOf("admin") });

  test("shares a view by a link that opens without signing in, until it is revoked", async ({
    page,
    browser,
  }) => {
    const link = await sharedLink(page, "Tình hình LĐLĐ TP Long Xuyên");
    const anybody = await browser.newContext();
    const shown = await anybody.newPage();
    await shown.goto(`${link}?screen=1`);
    await expect(shown.getByRole("heading", { level: 1 })).toHaveText(/^Đạt \d+\/\d+ chỉ tiêu bắt buộc/);
    await expect(shown.getByText("Số liệu đến 30/09/2021")).toBeVisible();
    await expect(shown.locator("meta[http-equiv=refresh]")).toHaveCount(1);
    // Others share views meanwhile.
    const own = page.getByRole("row").filter({ hasText: "Tình hình LĐLĐ TP Long Xuyên" }).first();
    await own.getByRole("button", { name: "Thu hồi" }).click();
    await expect(page.getByText("Đã thu hồi: Tình hình LĐLĐ TP Long Xuyên.")).toBeVisible();
    await shown.reload();
    await expect(shown.getByRole("heading", { level: 1 })).toHaveText("Đường dẫn này không còn mở.");
    await anybody.close();
  });

  test("shows a link whose reply was lost when it is asked for again, and revokes the one that nobody saw", async ({
    page,
  }) => {
    await page.goto("/shares", { waitUntil: "networkidle" });
    await page.getByRole("combobox", { name: "Thời hạn" }).selectOption("7");
    await page.getByRole("textbox", { name: "Số liệu đến ngày" }).fill("31/12/2999");
    await page.getByRole("textbox", { name: "Số liệu đến ngày" }).blur();
    await expect(page.getByRole("textbox", { name: "Số liệu đến ngày" })).toHaveAccessibleDescription(
      /Ngày không được sau hôm nay/,
    );
    await page.getByRole("textbox", { name: "Số liệu đến ngày" }).fill("");
    await loseNextReply(page);
    const share = page.getByRole("button", { name: "Tạo đường dẫn" });
    await share.click();
    await expect(page.getByRole("region", { name: "Chia sẻ một trang" }).getByRole("alert")).toContainText(
      /Mất mạng|Chưa gửi được/,
    );
    await share.click();
    await expect(page.getByText("nên đã thu hồi; đây là đường dẫn mới")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Đường dẫn" })).toBeVisible();
    await expect(page.getByRole("row", { name: /đã thu hồi/ }).first()).toBeVisible();
  });

  test("shows the link of what was pressed before the scripts arrived", async ({ page }) => {
    await slowScripts(page);
    await page.goto("/shares", { waitUntil: "commit" });
    await page.getByRole("combobox", { name: "Thời hạn" }).selectOption("7");
    await page.getByRole("button", { name: "Tạo đường dẫn" }).click();
    await expect(page.getByRole("textbox", { name: "Đường dẫn" })).toHaveValue(/\/board\//);
  });

  test("offers to revoke a link that nobody saw where something else was asked for since", async ({
    page,
  }) => {
    await page.goto("/shares", { waitUntil: "networkidle" });
    await loseNextReply(page);
    const share = page.getByRole("button", { name: "Tạo đường dẫn" });
    await share.click();
    const told = page.getByRole("region", { name: "Chia sẻ một trang" }).getByRole("alert");
    await expect(told).toContainText(/Mất mạng|Chưa gửi được/);
    await page.getByRole("combobox", { name: "Thời hạn" }).selectOption("90");
    await share.click();
    await told.getByRole("button", { name: "Mở mục đã lưu" }).click();
    const toast = page.getByRole("status").filter({ hasText: "không hiện trên máy nào" });
    await toast.getByRole("button", { name: "Thu hồi" }).click();
    await expect(page.getByText("Đã thu hồi đường dẫn của lần gửi trước.")).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Thời hạn" })).toHaveValue("90");
  });

  test("shares everybody's state at a target, worst first", async ({ page }) => {
    const link = await sharedLink(page, "Chỉ tiêu U5");
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^12\/15 đơn vị đạt hoặc đúng tiến độ/);
    await expect(page.getByRole("listitem").first()).toContainText("LĐLĐ TP Long Xuyên");
  });

  for (const [view, finding, proof] of [
    [
      "Tổng quan",
      /^\d+\/\d+ chỉ tiêu của tỉnh đạt hoặc đúng tiến độ; \d+\/15 đơn vị cần nhắc\.$/,
      "LĐLĐ TP Long Xuyên",
    ],
    ["Lịch năm", /^P2: Quãng dài nhất không có chương trình nào/, "Phát thanh “Lao động và Công đoàn”"],
    [
      "Thống kê hoạt động: đơn vị theo tháng",
      /^Năm 2021 đến 30\/09\/2021: tổng số lượng/,
      "LĐLĐ TP Long Xuyên",
    ],
  ] as const)
    test(`shares ${view}, which looks again by itself`, async ({ page, browser }) => {
      const link = await sharedLink(page, view);
      const anybody = await browser.newContext();
      const shown = await anybody.newPage();
      await shown.goto(`${link}?screen=1`);
      await expect(shown.getByRole("heading", { level: 1 })).toHaveText(finding);
      await expect(shown.getByText(proof).first()).toBeVisible();
      await expect(shown.locator("meta[http-equiv=refresh]")).toHaveCount(1);
      await anybody.close();
    });
});
