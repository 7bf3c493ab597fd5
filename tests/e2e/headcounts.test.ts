import { expect, type Page, test } from "@playwright/test";
import { toast } from "./activity-form";
import { stateOf } from "./people";

/** Unions that no other test counts people in. */
const [FIRST, SECOND] = ["LX-020", "LX-021"];

test.use({ storageState: stateOf("editor") });

async function nameOf(page: Page, unit: string): Promise<string> {
  await page.goto(`/headcounts?unit=${unit}`);
  return (
    (
      await page
        .getByRole("region", { name: /^Số liệu của/ })
        .getByRole("heading")
        .textContent()
    )?.slice(12) ?? ""
  );
}

const box = (page: Page, figure: string, unit: string) =>
  page.getByRole("textbox", { name: `${figure}, ${unit}` });
const row = (page: Page, unit: string) => page.getByRole("row", { name: unit }).first();

test("a district's unions are counted in one table, what is wrong is said at its row", async ({ page }) => {
  const [first, second] = [await nameOf(page, FIRST), await nameOf(page, SECOND)];
  await page.goto("/headcounts");
  await box(page, "Lao động", first).fill("1.250");
  await box(page, "Đoàn viên", first).fill("1.300");
  await box(page, "Tổ công đoàn", second).fill("năm");
  await page.getByRole("button", { name: "Lưu 2 dòng" }).click();
  await expect(box(page, "Tổ công đoàn", second)).toHaveAccessibleDescription(/nhập số nguyên/);
  await box(page, "Tổ công đoàn", second).fill("5");
  await page.getByRole("button", { name: "Lưu 2 dòng" }).click();
  await expect(box(page, "Đoàn viên", first)).toHaveAccessibleDescription(
    /1\.300 đoàn viên nhiều hơn 1\.250 lao động/,
  );
  await expect(box(page, "Lao động", first)).toHaveValue("1.250");
  await box(page, "Đoàn viên", first).fill("1200");
  await page.getByRole("button", { name: "Lưu 2 dòng" }).click();
  await expect(toast(page)).toContainText("Đã lưu số liệu của 2 đơn vị");
  await expect(row(page, first)).toContainText("1.250");
  await expect(box(page, "Lao động", first)).toHaveValue("");
});

test("one row is saved by itself, and taken back on the union's own page", async ({ page }) => {
  const name = await nameOf(page, "LX-022");
  const counts = page.getByRole("region", { name: `Số liệu của ${name}` }).getByRole("row");
  const before = await counts.count();
  await page.goto("/headcounts");
  await box(page, "Lao động", name).fill("77");
  await page.getByRole("button", { name: `Lưu số liệu của ${name}` }).click();
  await expect(toast(page)).toContainText("Đã lưu");
  await page.getByRole("link", { name }).click();
  await expect(counts).toHaveCount(before + 1);
  await expect(counts.nth(1)).toContainText("77");
  await counts.nth(1).getByRole("button", { name: "Ghi nhầm" }).click();
  await expect(counts).toHaveCount(before);
});

test("a table with unsaved figures is not left without asking", async ({ page }) => {
  const name = await nameOf(page, "LX-023");
  await page.goto("/headcounts");
  await box(page, "Lao động", name).fill("5");
  await page.getByRole("link", { name: "Báo cáo viên" }).click();
  const question = page.getByRole("dialog", { name: "Rời trang khi chưa lưu?" });
  await question.getByRole("button", { name: "Ở lại" }).click();
  await expect(box(page, "Lao động", name)).toHaveValue("5");
  await page.getByRole("link", { name: "Báo cáo viên" }).click();
  await question.getByRole("button", { name: "Rời trang" }).click();
  await expect(page).toHaveURL(/\/reporters$/);
});

test("a false story names nobody", async ({ page }) => {
  await page.goto(`/misinformation/new?unit=${FIRST}`);
  const claim = page.getByLabel("Nội dung sai lệch");
  await claim.fill("Tin đồn nợ lương, người đăng 0912 345 678");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(claim).toHaveAccessibleDescription(/Bỏ số điện thoại/);
  await claim.fill("Tin đồn nợ lương trên facebook.com/nguyen.van.a");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(claim).toHaveAccessibleDescription(/Bỏ đường dẫn trang cá nhân/);
  await claim.fill("Tin đồn nợ lương, đã có bài https://congdoan.vn/tin-0912345678.html ngày 05/11/2021");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Tin đồn nợ lương, đã có bài");
});
