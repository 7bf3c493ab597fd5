import { expect } from "@playwright/test";
import { stateOf } from "./people";
import { test } from "./reading";

const DAY = "year=2021&asOf=2021-09-30";

test.use({ storageState: stateOf("officer"), viewport: { width: 1440, height: 900 } });

test("a target of one unit alone shows that unit's figure and bar, one of several how many met it", async ({
  page,
}) => {
  await page.goto(`/targets?${DAY}`);
  const rowOf = (title: string) => page.getByRole("row").filter({ hasText: title });
  const television = rowOf("Chương trình truyền hình");
  await expect(television).toContainText("7/12");
  await expect(television.getByRole("img", { name: /truyền hình.*7\/12/ })).toBeVisible();
  await expect(television.getByRole("link", { name: "Chậm tiến độ" })).toHaveAttribute("href", /why=P2/);
  await expect(rowOf("Trang Facebook của đơn vị")).toContainText("14/15");
});

test("the list of units sorts the worst first, is filtered by standing, and goes out as it is shown", async ({
  page,
}) => {
  await page.goto(`/units?${DAY}&level=UPPER`);
  const rows = page.getByRole("rowheader");
  await expect(rows).toHaveCount(15);
  await page.getByRole("button", { name: "Bắt buộc đạt" }).click();
  await expect(rows.first()).toHaveText("LĐLĐ huyện Tri Tôn");
  await page.getByRole("combobox", { name: "Trạng thái" }).selectOption("Chưa báo cáo");
  await expect(rows).toHaveText(["CĐ ngành Y tế"]);
  const address = await page.getByRole("link", { name: "Xuất tệp" }).getAttribute("href");
  const file = await (await page.request.get(address ?? "")).text();
  const lines = file.trimEnd().split(/\r?\n/);
  expect(lines).toEqual([
    expect.stringContaining("Mã,Đơn vị,Cấp,Loại,Trực thuộc"),
    expect.stringMatching(/,CĐ ngành Y tế,Cấp trên cơ sở,Công đoàn ngành,LĐLĐ tỉnh An Giang,4,6,0,1,1$/),
  ]);
});

test("a search of ten thousand letters is cut where it is asked, says so, and never shows everything or no page", async ({
  page,
}) => {
  await page.goto(`/units?${DAY}&level=UPPER`, { waitUntil: "networkidle" });
  const search = page.getByRole("searchbox");
  await search.fill("ư".repeat(10_000));
  await expect(search).toHaveValue("ư".repeat(10_000));
  await expect(page.getByRole("status").filter({ hasText: "Chỉ tìm theo 500 ký tự đầu" })).toBeVisible();
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole("rowheader")).toHaveCount(0);
  await search.fill("tri tôn");
  await expect(page.getByRole("rowheader")).toHaveText(["LĐLĐ huyện Tri Tôn"]);
  await page.keyboard.press("Control+k");
  const finder = page.getByRole("dialog");
  await finder.getByRole("combobox").fill("ư".repeat(10_000));
  await expect(finder.getByRole("option")).toHaveCount(1);
  await expect(finder.getByRole("option")).toContainText("trong mọi hoạt động");
});
