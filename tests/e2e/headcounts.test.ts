import { expect, type Page, test } from "@playwright/test";
import { toast } from "./activity-form";
import { slowScripts } from "./network";
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

/** Says of every figure that is asked about that it is right, and saves again. */
async function confirmAndSave(page: Page, save: string): Promise<void> {
  const asked = page.getByRole("checkbox", { name: /^Đúng là/, checked: false });
  await expect(asked.first()).toBeFocused();
  for (let left = await asked.count(); left > 0; left -= 1) await asked.first().check();
  await page.getByRole("button", { name: save }).click();
}

test("a district's unions are counted in one table, what is wrong is said at its row", async ({ page }) => {
  const [first, second] = [await nameOf(page, FIRST), await nameOf(page, SECOND)];
  await page.goto("/headcounts");
  await box(page, "Lao động", first).fill("1.250");
  await box(page, "Đoàn viên", first).fill("1.300");
  await box(page, "Tổ công đoàn", second).fill("năm");
  await page.getByRole("button", { name: "Lưu 2 dòng" }).click();
  await expect(box(page, "Tổ công đoàn", second)).toHaveAccessibleDescription(
    /^Tổ công đoàn: nhập số nguyên từ 0 đến 2\.147\.483\.647/,
  );
  await box(page, "Tổ công đoàn", second).fill("5");
  await page.getByRole("button", { name: "Lưu 2 dòng" }).click();
  await confirmAndSave(page, "Lưu 2 dòng");
  await expect(box(page, "Đoàn viên", first)).toHaveAccessibleDescription(
    /1\.300 đoàn viên nhiều hơn 1\.250 lao động/,
  );
  await expect(box(page, "Lao động", first)).toHaveValue("1.250");
  await box(page, "Đoàn viên", first).fill("1200");
  await page.getByRole("button", { name: "Lưu 2 dòng" }).click();
  await confirmAndSave(page, "Lưu 2 dòng");
  await expect(toast(page)).toContainText(/Đã lưu số liệu ngày \d\d\/\d\d\/\d{4} của 2 đơn vị/);
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

test("a figure far from the one before is asked about once, and all that was saved is taken back", async ({
  page,
}) => {
  const name = await nameOf(page, "LX-024");
  await page.goto("/headcounts");
  await box(page, "Lao động", name).fill("1.000,5");
  await page.getByRole("button", { name: "Lưu 1 dòng" }).click();
  await expect(box(page, "Lao động", name)).toHaveAccessibleDescription(/nhập số nguyên/);
  await box(page, "Lao động", name).fill("900.005");
  await page.getByRole("button", { name: "Lưu 1 dòng" }).click();
  const right = page.getByRole("checkbox", { name: "Đúng là 900.005" });
  await expect(right).toBeFocused();
  await right.check();
  await page.getByRole("button", { name: "Lưu 1 dòng" }).click();
  await expect(row(page, name)).toContainText("900.005");
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(toast(page)).toContainText("Đã bỏ số liệu vừa lưu của 1 đơn vị");
  await expect(row(page, name)).not.toContainText("900.005");
});

for (const width of [1440, 1279, 1024])
  test(`no figure is drawn across a box at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/headcounts");
    const cells = page.getByRole("cell").filter({ has: page.getByRole("textbox") });
    expect(await cells.count()).toBeGreaterThan(5);
    const crossing = await cells.evaluateAll((all) => {
      const boxes = all.flatMap((cell) => [...cell.querySelectorAll("input, span > span")]);
      const apart = (a: DOMRect, b: DOMRect) =>
        [a.right - b.left, b.right - a.left, a.bottom - b.top, b.bottom - a.top].some((by) => by <= 1);
      const drawn = boxes.slice(0, 40).map((each) => each.getBoundingClientRect());
      return drawn.filter((one, nth) => drawn.some((other, at) => at > nth && !apart(one, other))).length;
    });
    expect(crossing).toBe(0);
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

test("figures typed before the scripts arrived are there to be saved, and so are those of before a reload", async ({
  page,
}) => {
  const name = await nameOf(page, "LX-027");
  await slowScripts(page);
  await page.goto("/headcounts", { waitUntil: "domcontentloaded" });
  await box(page, "Lao động", name).fill("60123");
  const saveAll = page.getByRole("button", { name: "Lưu 1 dòng" });
  await expect(saveAll).toBeVisible();
  page.on("dialog", (ask) => void ask.accept());
  await page.reload();
  await expect(saveAll).toBeVisible();
  await expect(box(page, "Lao động", name)).toHaveValue("60123");
  await saveAll.click();
  await page.getByRole("checkbox", { name: /^Đúng là/ }).check();
  await saveAll.click();
  await expect(row(page, name)).toContainText("60.123");
  await page.reload({ waitUntil: "networkidle" });
  await expect(box(page, "Lao động", name)).toHaveValue("");
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
