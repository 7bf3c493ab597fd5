import { expect, type Page, test } from "@playwright/test";
import { activitiesCalled, activityForm, freshTitle, openForm } from "./activity-form";
import { slowScripts } from "./network";
import { stateOf } from "./people";

const unitField = (page: Page) => page.getByRole("combobox", { name: "Đơn vị" });

const beforeScripts = (page: Page) => page.getByRole("textbox", { name: "Đơn vị" });
const options = (page: Page, named: { name?: RegExp } = {}) =>
  page.getByRole("listbox", { name: "Đơn vị" }).getByRole("option", named);

test.describe("who records for all of the federation", () => {
  test.use({ storageState: stateOf("officer") });

  test("says first for whom, and finds a union without marks, by keys alone", async ({ page }) => {
    await page.goto("/activities/new", { waitUntil: "networkidle" });
    await expect(unitField(page)).toHaveValue("");
    await expect(activityForm(page).title).toHaveCount(0);
    await unitField(page).focus();
    await page.keyboard.type("benh vien long xuyen");
    const option = options(page, { name: /CĐCS Bệnh viện Long Xuyên/ });
    await expect(option).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/unit=LX-006/);
    await expect(unitField(page)).toHaveValue("CĐCS Bệnh viện Long Xuyên");
    await expect(activityForm(page).title).toBeVisible();
  });

  test("finds by code too, and leaves the field as it was when nothing is chosen", async ({ page }) => {
    await page.goto("/activities/new?unit=LX", { waitUntil: "networkidle" });
    await unitField(page).fill("kcn-001");
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(options(page)).toHaveCount(0);
    await activityForm(page).title.focus();
    await expect(unitField(page)).toHaveValue("LĐLĐ TP Long Xuyên");
    await expect(page).toHaveURL(/unit=LX$/);
  });

  test("cuts what is pasted as other searches do, and says so", async ({ page }) => {
    await page.goto("/activities/new?unit=LX", { waitUntil: "networkidle" });
    await unitField(page).fill(`benh vien long xuyen${" ".repeat(500)}`);
    await expect(options(page, { name: /CĐCS Bệnh viện Long Xuyên/ })).toBeVisible();
    await expect(page.getByRole("status").getByText("Chỉ tìm theo 500 ký tự đầu")).toBeVisible();
  });

  test("is sent no list of units with the form", async ({ page }) => {
    const answer = await page.request.get("/activities/new?unit=LX");
    const html = await answer.text();
    expect(html).toContain("LĐLĐ TP Long Xuyên");
    expect(html).not.toContain("LX-006");
  });

  test("appoints a reporter for a union that was chosen, never for one that was not", async ({ page }) => {
    await page.goto("/reporters/new", { waitUntil: "networkidle" });
    await expect(page.getByLabel("Họ và tên")).toHaveCount(0);
    await unitField(page).click();
    await page.keyboard.type("long xuyen");
    await expect(options(page).first()).toContainText("CĐCS");
    await options(page, { name: /LX-006/ }).click();
    await expect(page).toHaveURL(/\/reporters\/new\?unit=LX-006/);
    await expect(page.getByLabel("Họ và tên")).toBeVisible();
  });
});

test.describe("a district union", () => {
  test.use({ storageState: stateOf("editor") });

  test("takes what is typed along to another unit, to the last letter, and saves it there", async ({
    page,
  }) => {
    const title = freshTitle("Bài đổi đơn vị");
    const form = await openForm(page, "LX");
    await form.title.fill(title);
    const typed = Promise.withResolvers<void>();
    await page.route(/unit=LX-014/, async (route) => {
      await typed.promise;
      await route.fallback();
    });
    await unitField(page).click();
    await page.keyboard.type("lx-014");
    await options(page, { name: /LX-014/ }).click();
    await form.quantity.fill("3");
    typed.resolve();
    await expect(page).toHaveURL(/unit=LX-014/);
    await expect(form.title).toHaveValue(title);
    await expect(form.quantity).toHaveValue("3");
    await form.draft.click();
    await expect(page).toHaveURL(/\/activities\/(?!new)/);
    expect(await activitiesCalled(page, title)).toMatchObject([{ unit: "LX-014", quantity: 3 }]);
    await openForm(page, "LX");
    await expect(form.title).toHaveValue("");
  });

  test("finds what waits for another unit as it was, and what was typed for the first where it was", async ({
    page,
  }) => {
    const [first, second] = [freshTitle("Bài chờ"), freshTitle("Bài đang gõ")];
    const form = await openForm(page, "LX-016");
    await form.title.fill(first);
    await openForm(page, "LX-017");
    await form.title.fill(second);
    await unitField(page).click();
    await page.keyboard.type("lx-016");
    await options(page, { name: /LX-016/ }).click();
    await expect(page).toHaveURL(/unit=LX-016/);
    await expect(form.title).toHaveValue(first);
    await openForm(page, "LX-017");
    await expect(form.title).toHaveValue(second);
  });

  test("has fields of one height, on a desktop and on a phone", async ({ page }) => {
    for (const [width, least] of [
      [1366, 40],
      [390, 48],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      const form = await openForm(page, "LX");
      for (const field of [unitField(page), form.type, form.outlet, form.date, form.url, form.quantity]) {
        const box = await field.boundingBox();
        expect(box?.height, `${width} px`).toBe(least);
      }
    }
  });

  test("presses large options on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openForm(page, "LX");
    await unitField(page).click();
    const box = await options(page).first().boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  });

  test("that types before the scripts arrived is answered when they have", async ({ page }) => {
    await slowScripts(page);
    await page.goto("/activities/new?unit=LX", { waitUntil: "domcontentloaded" });
    await beforeScripts(page).fill("lx-013");
    await options(page, { name: /LX-013/ }).click();
    await expect(page).toHaveURL(/unit=LX-013/);
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("searches and chooses with the browser's own fields", async ({ page }) => {
      await page.goto("/activities/new?type=TRAINING_CLASS");
      await beforeScripts(page).fill("benh vien long xuyen");
      await page.getByRole("button", { name: "Tìm", exact: true }).click();
      await page.locator("select[name=unit]").selectOption("LX-006");
      await page.getByRole("button", { name: "Chọn đơn vị này" }).click();
      await expect(page).toHaveURL(/unit=LX-006/);
      await expect(beforeScripts(page)).toHaveValue("CĐCS Bệnh viện Long Xuyên");
      await expect(activityForm(page).type).toHaveValue("TRAINING_CLASS");
    });
  });
});

test.describe("a list of very many units' records", () => {
  test.use({ storageState: stateOf("editor") });
  const filter = (page: Page) => page.getByRole("combobox", { name: "Đơn vị" });

  test("is narrowed to one that is found without marks, and widened again", async ({ page }) => {
    await page.goto("/review", { waitUntil: "networkidle" });
    await expect(filter(page)).toHaveValue("Mọi đơn vị");
    await filter(page).fill("benh vien long xuyen");
    await options(page, { name: /CĐCS Bệnh viện Long Xuyên/ }).click();
    await expect(page).toHaveURL(/\/review\?unit=LX-006$/);
    await expect(filter(page)).toHaveValue("CĐCS Bệnh viện Long Xuyên");
    await page.getByRole("combobox", { name: "Loại" }).selectOption({ index: 1 });
    await expect(page).toHaveURL(/unit=LX-006&type=/);
    await filter(page).fill("");
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(/unit=/);
    await expect(page).toHaveURL(/type=/);
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("is narrowed by the browser's own select", async ({ page }) => {
      await page.goto("/review?unit=LX-007");
      const select = page.locator("select[name=unit]");
      await expect(select).toHaveValue("LX-007");
      await select.selectOption("LX-006");
      await page.getByRole("button", { name: "Lọc" }).click();
      await expect(select).toHaveValue("LX-006");
    });
  });
});
