import { expect, test } from "@playwright/test";
import { activitiesCalled, freshTitle, openForm } from "./activity-form";
import { otherSignsIn, signIn } from "./people";

// Another person signs in in the same browser: what is sent past the forms is taken in nobody else's name either.

test("neither an import nor a template is taken in the other's name", async ({ page }) => {
  await page.goto("/signin");
  await signIn(page, "admin");
  const title = freshTitle("Nhập của ai");
  const buffer = Buffer.from(`Ngày;Tiêu đề;Đơn vị;Loại\n28/09/2021;${title};LX-014;TRAINING_CLASS\n`);
  await page.goto("/import?kind=activities", { waitUntil: "networkidle" });
  await page.locator("input[type=file]").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Kiểm tra 1 dòng" }).click();
  const write = page.getByRole("button", { name: "Nhập 1 dòng" });
  await expect(write).toBeVisible();
  const templates = await page.context().newPage();
  await templates.goto("/report-template", { waitUntil: "networkidle" });
  const other = await otherSignsIn(page, "editor");
  await write.click();
  await expect(page.getByRole("alert").first()).toContainText("người khác mở");
  expect(await activitiesCalled(other, title)).toEqual([]);
  const file = { name: "a.docx", mimeType: "application/octet-stream", buffer };
  await templates.locator("input[type=file]").setInputFiles(file);
  await expect(templates.getByRole("alert").first()).toContainText("người khác mở");
});

test("evidence is not sent in the other's name", async ({ page }) => {
  await page.goto("/signin");
  await signIn(page, "editor");
  await openForm(page, "LX-012");
  await otherSignsIn(page, "officer");
  const buffer = Buffer.from(`%PDF-1.4\n${crypto.randomUUID()}\n%%EOF\n`);
  const file = { name: "a.pdf", mimeType: "application/pdf", buffer };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await expect(page.getByText(/người khác mở/).first()).toBeVisible();
});
