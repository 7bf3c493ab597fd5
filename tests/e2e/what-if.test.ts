import { expect, test } from "@playwright/test";
import { stateOf } from "./people";

// Another figure is dragged or typed; the page answers it, and its address says it.

test.use({ storageState: stateOf("officer") });

const PAGE = "/what-if?year=2021&asOf=2021-09-30&target=U5";

test("what is dragged with the keys is the address's, and names who turns", async ({ page }) => {
  await page.goto(PAGE);
  const slider = page.getByRole("slider", { name: /^Cần ít nhất/ });
  await slider.focus();
  for (let presses = 0; presses < 10; presses += 1) await slider.press("ArrowLeft");
  await expect(page.getByRole("textbox", { name: "Cần ít nhất" })).toHaveValue("20");
  await expect(page).toHaveURL(/minimum=20/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/đủ 20 tin, bài cuối năm/);
  await expect(
    page.getByRole("listitem").filter({ hasText: "LĐLĐ huyện An Phú: Đúng tiến độ → Đạt" }),
  ).toBeVisible();
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole("textbox", { name: "Cần ít nhất" })).toHaveValue("20");
});

test("what is typed and cannot be taken stands where it was, with the reason", async ({ page }) => {
  await page.goto(PAGE);
  const field = page.getByRole("textbox", { name: "Cần ít nhất" });
  await field.fill("0");
  await expect(page.getByText("Số quá nhỏ")).toBeVisible();
  await expect(field).toHaveValue("0");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("it is typed and sent; there is no slider that would move nothing", async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.getByRole("slider")).toHaveCount(0);
    await page.getByRole("textbox", { name: "Cần ít nhất" }).fill("20");
    await page.getByRole("button", { name: "Xem" }).last().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/đủ 20 tin, bài cuối năm/);
  });
});
