import { expect, test } from "@playwright/test";
import { toast } from "./activity-form";
import { loseNextReply } from "./network";
import { stateOf } from "./people";

const LIST = [
  "Họ và tên\tĐơn vị\tĐiện thoại\tChức vụ",
  "Neáng Sóc Mi Na\tLX-031\t0987 000 031\tChủ tịch",
  "Chau Rít Thi\tLX-0\t0987 000 032\tChủ tịch",
].join("\n");

test("a list of people is checked cell by cell, and invited as a whole with a sheet of cards", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ storageState: stateOf("editor") })).newPage();
  await page.goto("/people");
  await page.getByRole("link", { name: "Mời từ danh sách" }).click();
  const list = page.getByLabel("Danh sách, mỗi dòng một người");
  await list.fill(LIST.replace(/Chủ tịch$/, "Trưởng ban"));
  await page.getByRole("button", { name: "Kiểm tra 2 dòng" }).click();
  await expect(page.getByText("2 ô cần sửa", { exact: false })).toBeVisible();
  const wrong = page.getByRole("row", { name: /Chau Rít Thi/ });
  await expect(wrong).toContainText("Không có mã này");
  await expect(wrong).toContainText(/Chọn một trong các quyền: .*Chủ tịch/);
  // The file of a spreadsheet says the same.
  const fixed = LIST.replace("LX-0\t", "LX-032\t").replaceAll("\t", ",");
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Lấy từ tệp Excel" }).click();
  await (await chosen).setFiles({ name: "ds.csv", mimeType: "text/csv", buffer: Buffer.from(fixed) });
  await expect(list).toHaveValue(/LX-032/);
  await page.getByRole("button", { name: "Kiểm tra 2 dòng" }).click();
  await page.getByRole("button", { name: "Mời 2 người" }).click();
  await expect(page.getByRole("img", { name: /^Mã QR mời/ })).toHaveCount(2);
  await expect(page.getByText("0987000031")).toBeVisible();
});

test("a lost reply makes nobody twice, also where the button is pressed again", async ({ browser }) => {
  const page = await (await browser.newContext({ storageState: stateOf("editor") })).newPage();
  await page.goto("/people/list", { waitUntil: "networkidle" });
  const name = `Người Không Số ${Date.now() % 100_000}`;
  await page.getByLabel("Danh sách, mỗi dòng một người").fill(`${name}\tLX-033`);
  await page.getByRole("button", { name: "Kiểm tra 1 dòng" }).click();
  const invite = page.getByRole("button", { name: "Mời 1 người" });
  await expect(invite).toBeVisible();
  await loseNextReply(page);
  await invite.click();
  await expect(toast(page)).toContainText(/Mất mạng|Chưa gửi được/);
  await page.getByRole("link", { name: "Người dùng" }).first().click();
  // What was typed is not thrown away unasked.
  await page.getByRole("dialog").getByRole("button", { name: "Ở lại" }).click();
  await invite.click();
  await expect(page.getByRole("img", { name: `Mã QR mời ${name}` })).toBeVisible();
  await page.goto(`/people?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("listitem").filter({ hasText: name })).toHaveCount(1);
});
