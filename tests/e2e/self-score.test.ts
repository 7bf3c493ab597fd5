import { expect, test } from "@playwright/test";
import { stateOf } from "./people";

test.use({ storageState: stateOf("editor") });

test("a unit sees how its score comes about, says its own beside it, and takes that back", async ({
  page,
}) => {
  await page.goto("/units/LX?year=2021&asOf=2021-09-30", { waitUntil: "networkidle" });
  const fact = page.getByText("Điểm", { exact: false }).locator("a").first();
  const score = (await fact.textContent()) ?? "";
  expect(score).toMatch(/^\d+(,\d)?$/);
  await fact.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${score} điểm từ`);
  await expect(page.getByRole("row", { name: /^Cộng/ })).toContainText(score);

  await page.getByRole("textbox", { name: "Điểm tự chấm" }).fill("100,5");
  await page.getByRole("button", { name: "Lưu điểm tự chấm" }).click();
  await expect(page.getByRole("textbox", { name: "Điểm tự chấm" })).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("textbox", { name: "Điểm tự chấm" }).fill("92,5");
  await page.getByRole("textbox", { name: "Giải trình" }).fill("Cộng việc Tháng Công nhân");
  await page.getByRole("button", { name: "Lưu điểm tự chấm" }).click();
  const said = page.getByRole("heading", { level: 2, name: /^Đơn vị tự chấm 92,5 điểm/ });
  await expect(said).toContainText(/(cao|thấp) hơn [\d,]+ so với số tính được|bằng số tính được/);
  await expect(page.getByText("Cộng việc Tháng Công nhân").first()).toBeVisible();

  await page.getByRole("textbox", { name: "Điểm tự chấm" }).fill("");
  await page.getByRole("button", { name: "Lưu điểm tự chấm" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Đơn vị chưa tự chấm điểm" })).toBeVisible();
});
