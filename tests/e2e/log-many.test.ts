import { expect, type Page, test } from "@playwright/test";
import { activitiesCalled, freshTitle, toast } from "./activity-form";
import { loseNextReply, slowScripts } from "./network";
import { stateOf } from "./people";

/** A union below the district, so that nothing here moves the district's own figures. */
const ADDRESS = "/activities/bulk?unit=LX-014&type=TRAINING_CLASS";

test.use({ storageState: stateOf("editor") });

const cell = (page: Page, column: string, row: number) =>
  page.getByLabel(`${column}, dòng ${row}`, { exact: true });

async function openGrid(page: Page): Promise<void> {
  await page.goto(ADDRESS);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nhập nhiều hoạt động một lượt.");
}

/** As Excel puts it on the clipboard. */
async function paste(page: Page, ...lines: string[]): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, lines.join("\r\n"));
}

test("rows pasted from Excel are checked in their cells, mended, sent at once and taken back", async ({
  page,
}) => {
  const titles = ["Lớp một", "Lớp hai", "Lớp ba"].map(freshTitle);
  await openGrid(page);
  await cell(page, "Ngày", 1).focus();
  await paste(page, ...titles.map((title, nth) => `${nth + 29}/9/2021\t${title}\tbao an giang`));
  const finding = page.getByRole("heading", { level: 1 });
  await expect(finding).toHaveText("3 hoạt động đang nhập; 2 dòng gửi được, 1 dòng cần sửa.");
  await expect(cell(page, "Ngày", 3)).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: "30/09/2021" }).click();
  await expect(finding).toHaveText("3 hoạt động đang nhập; 3 dòng gửi được.");
  await page.reload();
  await expect(cell(page, "Tiêu đề", 3)).toHaveValue(titles[2] ?? "");
  await page.getByRole("button", { name: "Gửi 3 dòng" }).click();
  await expect(toast(page)).toContainText("Đã gửi 3 hoạt động.");
  await expect(finding).toHaveText("Nhập nhiều hoạt động một lượt.");
  expect(await activitiesCalled(page, titles[2] ?? "")).toMatchObject([
    { unit: "LX-014", type: "TRAINING_CLASS", occurredOn: "2021-09-30", outlet: "BAO", status: "SUBMITTED" },
  ]);
  await toast(page).getByRole("button", { name: "Lấy lại vào lưới" }).click();
  await expect(cell(page, "Tiêu đề", 3)).toHaveValue(titles[2] ?? "");
  expect(await activitiesCalled(page, titles[0] ?? "")).toEqual([]);
});

test("the keyboard moves, copies from above, takes back and leaves a cell as it was", async ({ page }) => {
  await openGrid(page);
  await cell(page, "Ngày", 1).fill("28/09/2021");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("Lớp một");
  await page.keyboard.press("Enter");
  await expect(cell(page, "Tiêu đề", 2)).toBeFocused();
  await page.keyboard.press("Control+d");
  await expect(cell(page, "Tiêu đề", 2)).toHaveValue("Lớp một");
  await expect(cell(page, "Ngày", 2)).toHaveValue("28/09/2021");
  await page.keyboard.type(" nữa");
  await page.keyboard.press("Escape");
  await expect(cell(page, "Tiêu đề", 2)).toHaveValue("");
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, "Tiêu đề", 1)).toBeFocused();
  await page.getByRole("button", { name: "Bỏ dòng 1" }).click();
  await expect(cell(page, "Tiêu đề", 1)).toHaveValue("");
  await cell(page, "Tiêu đề", 1).focus();
  await page.keyboard.press("Control+z");
  await expect(cell(page, "Tiêu đề", 1)).toHaveValue("Lớp một");
});

test("a row is repeated week by week, and the same link is told in the row and of what is recorded", async ({
  page,
}) => {
  const title = freshTitle("Chuyên mục");
  const link = `congdoan.example/${crypto.randomUUID()}`;
  await openGrid(page);
  await cell(page, "Ngày", 1).fill("01/03/2021");
  await cell(page, "Tiêu đề", 1).fill(title);
  await cell(page, "Đường dẫn", 1).fill(link);
  await cell(page, "Đường dẫn", 2).fill(`http://www.${link}?utm_source=zalo`);
  await expect(page.getByText("Cùng đường dẫn với dòng 1.")).toBeVisible();
  await page.getByRole("button", { name: "Bỏ dòng này" }).click();
  await page.getByRole("button", { name: "Gửi 1 dòng" }).click();
  await expect(toast(page)).toContainText("Đã gửi 1 hoạt động.");
  await cell(page, "Ngày", 1).focus();
  await paste(page, `22/09/2021\t${title}\t\t${link}`);
  await expect(page.getByRole("link", { name: `Cùng đường dẫn với “${title}” (Hoạt động)` })).toBeVisible();
  await cell(page, "Ngày", 1).focus();
  await page.getByRole("button", { name: "Lặp hằng tuần từ dòng 1 đến hôm nay" }).click();
  await expect(cell(page, "Ngày", 2)).toHaveValue("29/09/2021");
  await expect(cell(page, "Tiêu đề", 2)).toHaveValue(title);
  await page.getByRole("button", { name: "Lặp hằng tuần từ dòng 1 đến hôm nay" }).click();
  await expect(page.getByText(/^Mỗi lượt gửi tối đa 100 dòng; còn \d+ tuần chưa thêm\./)).toBeVisible();
  await expect(cell(page, "Ngày", 2)).toHaveValue("29/09/2021");
  await expect(page.getByText("Cùng tiêu đề, cùng ngày")).toHaveCount(0);
});

test("what was sent without an answer waits as it was, also over a reload, and is recorded once", async ({
  page,
}) => {
  const title = freshTitle("Lớp mất mạng");
  await openGrid(page);
  await cell(page, "Ngày", 1).fill("28/09/2021");
  await cell(page, "Tiêu đề", 1).fill(title);
  await loseNextReply(page);
  await page.getByRole("button", { name: "Gửi 1 dòng" }).click();
  await expect(page.getByText("1 dòng chưa rõ đã được ghi hay chưa")).toBeVisible();
  await expect(cell(page, "Tiêu đề", 1)).not.toBeEditable();
  await page.reload();
  await expect(cell(page, "Tiêu đề", 1)).toHaveValue(title);
  await page.getByRole("button", { name: "Gửi lại 1 dòng" }).click();
  await expect(toast(page)).toContainText("Đã gửi 1 hoạt động.");
  expect(await activitiesCalled(page, title)).toHaveLength(1);
});

test("on a phone too rows are kept as drafts, and no button is cut", async ({ page }) => {
  const title = freshTitle("Lớp nháp trên điện thoại");
  await page.setViewportSize({ width: 390, height: 844 });
  await openGrid(page);
  await cell(page, "Ngày", 1).fill("28/09/2021");
  await cell(page, "Tiêu đề", 1).fill(title);
  const draft = page.getByRole("button", { name: "Lưu 1 dòng thành nháp" });
  const isWhole = await draft.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
  expect(isWhole).toBe(true);
  await draft.click();
  await expect(toast(page)).toContainText("Đã lưu 1 bản nháp.");
  expect(await activitiesCalled(page, title)).toMatchObject([{ status: "DRAFT" }]);
});

test("what was typed and chosen before the scripts arrived is in the grid", async ({ page }) => {
  await slowScripts(page);
  await page.goto(ADDRESS, { waitUntil: "commit" });
  await cell(page, "Ngày", 1).fill("28/09/2021");
  await cell(page, "Tiêu đề", 1).fill("Gõ sớm");
  await cell(page, "Nội dung", 1).selectOption("EVENTS");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 hoạt động đang nhập; 1 dòng gửi được.");
  await expect(cell(page, "Ngày", 1)).toHaveValue("28/09/2021");
  await expect(cell(page, "Tiêu đề", 1)).toHaveValue("Gõ sớm");
  await expect(cell(page, "Nội dung", 1)).toHaveValue("EVENTS");
});

test("rows without an outlet keep the usual one, and what counts for nothing or is a slip is said", async ({
  page,
}) => {
  await page.goto("/activities/bulk?unit=LX&type=WEBSITE_ARTICLE", { waitUntil: "networkidle" });
  await cell(page, "Ngày", 1).focus();
  await paste(page, "28/09/2021\tMột", "29/09/2021\tHai");
  await expect(cell(page, "Nơi đăng, nơi tổ chức", 2)).toHaveValue("WEB");
  await cell(page, "Nơi đăng, nơi tổ chức", 2).selectOption("");
  await expect(page.getByText(/Chưa ghi nơi đăng nên không tính vào U5/)).toBeVisible();
  await cell(page, "Số lượng", 1).fill("1.000");
  await expect(page.getByRole("button", { name: "Gửi 1 dòng" })).toBeVisible();
  await page.getByRole("button", { name: "Đúng là 1.000" }).click();
  await expect(page.getByRole("button", { name: "Gửi 2 dòng" })).toBeVisible();
});
