import { expect, type Locator, test } from "@playwright/test";
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
  const sum = page.getByRole("row", { name: /^Cộng/ });
  await expect(sum).toContainText(score);
  await page.setViewportSize({ width: 320, height: 800 });
  const right = (part: Locator) => part.evaluate((shown) => Math.round(shown.getBoundingClientRect().right));
  expect(await right(sum.getByText(score))).toBe(await right(page.getByRole("table")));
  await page.setViewportSize({ width: 1_280, height: 800 });

  await page.getByRole("textbox", { name: "Điểm tự chấm" }).fill("100,5");
  await page.getByRole("button", { name: "Lưu điểm tự chấm" }).click();
  await expect(page.getByRole("textbox", { name: "Điểm tự chấm" })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("alert").getByRole("link")).toHaveText(
    "Điểm tự chấm: Số quá lớn, nhiều nhất 100",
  );
  await page.getByRole("textbox", { name: "Điểm tự chấm" }).fill("92,5");
  await page.getByRole("textbox", { name: "Giải trình" }).fill("Cộng việc Tháng Công nhân");
  await page.getByRole("button", { name: "Lưu điểm tự chấm" }).click();
  const said = page.getByRole("heading", { level: 2, name: /^Đơn vị tự chấm 92,5 điểm/ });
  await expect(said).toContainText(/(cao|thấp) hơn [\d,]+ điểm so với số tính được|bằng số tính được/);
  await expect(page.getByText("Cộng việc Tháng Công nhân").first()).toBeVisible();

  await page.getByRole("textbox", { name: "Điểm tự chấm" }).fill("");
  await page.getByRole("button", { name: "Lưu điểm tự chấm" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Đơn vị chưa tự chấm điểm" })).toBeVisible();
});
