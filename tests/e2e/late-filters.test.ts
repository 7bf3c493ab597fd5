import { expect, test } from "@playwright/test";
import { toast } from "./activity-form";
import { slowScripts } from "./network";
import { stateOf } from "./people";

// What is chosen before the scripts arrive holds: above a list, in the menu, in the header (what the page shows is the truth).

const DAY = "year=2021&asOf=2021-09-30";

test.use({ storageState: stateOf("officer"), viewport: { width: 1440, height: 900 } });

test("a choice made early applies when the scripts arrive", async ({ page }) => {
  await slowScripts(page);
  await page.goto(`/units?${DAY}&level=UPPER`, { waitUntil: "domcontentloaded" });
  await page.getByRole("combobox", { name: "Trạng thái" }).selectOption("Chưa báo cáo");
  await expect(page).toHaveURL(/status=NO_DATA/);
  await expect(page.getByRole("rowheader")).toHaveText(["CĐ ngành Y tế"]);
  await expect(page.getByRole("combobox", { name: "Trạng thái" })).toHaveValue("NO_DATA");
});

test("so do words that were typed and left, and a day chosen in the other bar", async ({ page }) => {
  await slowScripts(page);
  await page.goto(`/units?${DAY}`, { waitUntil: "domcontentloaded" });
  await page.getByRole("searchbox").fill("y te");
  await page.getByRole("searchbox").blur();
  await page.getByRole("combobox", { name: "Số liệu đến" }).selectOption("2021-12-31");
  await expect(page).toHaveURL(/q=y\+te/);
  await expect(page).toHaveURL(/asOf=2021-12-31/);
  await expect(page.getByRole("searchbox")).toHaveValue("y te");
  await expect(page.getByRole("rowheader").first()).toContainText("Y tế");
});

test("two choices made early one after another both apply", async ({ page }) => {
  await slowScripts(page);
  await page.goto("/explore?year=2021", { waitUntil: "domcontentloaded" });
  await page.getByRole("combobox", { name: "Hàng" }).selectOption("type");
  await page.getByRole("combobox", { name: "Cột" }).selectOption("quarter");
  await expect(page).toHaveURL(/rows=type&columns=quarter/);
  await expect(page.getByRole("combobox", { name: "Hàng" })).toHaveValue("type");
  await expect(page.getByRole("combobox", { name: "Cột" })).toHaveValue("quarter");
});

test("two choices made faster than the list can answer both apply", async ({ page }) => {
  await page.goto(`/activities?year=2021`, { waitUntil: "networkidle" });
  await page.route("**/activities?*", async (route) => {
    await new Promise((done) => setTimeout(done, 1_000));
    await route.continue();
  });
  await page.getByRole("combobox", { name: "Năm", exact: true }).selectOption("any");
  await page.getByRole("combobox", { name: "Loại", exact: true }).selectOption("TRAINING_CLASS");
  await expect(page).toHaveURL(/type=TRAINING_CLASS/);
  await expect(page).toHaveURL(/year=any/);
});

test.describe("what is sent while the page still works out what was chosen", () => {
  test.use({ storageState: stateOf("admin") });

  test("is held back until it does", async ({ page }) => {
    await page.goto("/plans/2023?target=P8", { waitUntil: "networkidle" });
    await page.getByLabel("Lý do đổi").fill("Thêm một lớp");
    await page.route("**/plans/2023?*", async (route) => {
      await new Promise((done) => setTimeout(done, 1_500));
      await route.continue();
    });
    await page.getByLabel("Cần ít nhất").fill("4");
    await page.getByRole("button", { name: "Đổi chỉ tiêu" }).click();
    await expect(toast(page)).toContainText("Trang đang tính theo điều vừa chọn");
    await expect(page).toHaveURL(/minimum=4/);
    await expect(page.locator("#try")).toHaveAttribute("aria-busy", "false");
    await expect(page.getByLabel("Lý do đổi")).toHaveValue("Thêm một lớp");
    await expect(page.getByLabel("Cần ít nhất")).toHaveValue("4");
    const { targets } = await (await page.request.get("/api/v1/plans/2023")).json();
    expect(targets.find(({ code }: { code: string }) => code === "P8").measure.minimum).toBe(1);
  });
});

test("a theme and a language that were chosen early hold", async ({ page }) => {
  await slowScripts(page);
  await page.goto("/help", { waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: /^Tài khoản/ }).click();
  await page.getByRole("radio", { name: "Tối" }).check({ force: true });
  await page.getByRole("radio", { name: "English" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Read a number");
  await page.reload({ waitUntil: "domcontentloaded" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Read a number");
});

test("the search for everything leads on before the scripts arrive, and opens afterwards", async ({
  page,
}) => {
  const find = page.getByRole("button", { name: /^Tìm mọi thứ/ });
  await page.goto("/help", { waitUntil: "networkidle" });
  await find.click();
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await slowScripts(page);
  await page.goto("/help", { waitUntil: "domcontentloaded" });
  await find.click();
  await expect(page).toHaveURL(/\/activities\??$/);
});
