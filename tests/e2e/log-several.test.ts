import { expect, type Page, test } from "@playwright/test";
import { activitiesCalled, activityForm, freshTitle, openForm, toast } from "./activity-form";
import { stateOf } from "./people";

/** A union below the district, so that nothing here moves the district's own figures. */
const UNION = "LX-015";

test.use({ storageState: stateOf("editor") });

const recent = (page: Page) => page.getByRole("region", { name: "Đã ghi gần đây" }).getByRole("listitem");

test("going on keeps type, outlet and unit, and what was sent stands on top", async ({ page }) => {
  const [first, second] = [freshTitle("Lớp thứ nhất"), freshTitle("Lớp thứ hai")];
  const form = await openForm(page, UNION);
  await form.type.selectOption("TRAINING_CLASS");
  await form.outlet.selectOption("BAO");
  await form.title.fill(first);
  // An old day, which others have recorded since.
  await form.date.fill("03/01/2021");
  await form.send.click();
  await page.getByRole("link", { name: "Ghi tiếp" }).click();
  await expect(page).toHaveURL(/\/activities\/new\?/);
  await expect(recent(page).first()).toContainText(first);
  await expect(form.title).toHaveValue("");
  await expect(form.type).toHaveValue("TRAINING_CLASS");
  await expect(form.outlet).toHaveValue("BAO");
  await form.title.fill(second);
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  expect(await activitiesCalled(page, second)).toMatchObject([
    { unit: UNION, type: "TRAINING_CLASS", outlet: "BAO" },
  ]);
  await openForm(page, UNION);
  await expect(recent(page).first()).toContainText(second);
  await expect(recent(page).nth(1)).toContainText(first);
});

test("a link without its beginning is completed, blanks around it go, and a known one is told at once", async ({
  page,
}) => {
  // Of another union: what is recorded here would stand among what the first test has recorded last.
  const union = "LX-029";
  const path = `congdoan.example/${crypto.randomUUID()}`;
  const title = freshTitle("Bài thiếu https");
  const form = await openForm(page, union);
  await form.title.fill(title);
  await form.url.fill(`  ${path} `);
  await form.quantity.focus();
  await expect(form.url).toHaveValue(`https://${path}`);
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  expect(await activitiesCalled(page, title)).toMatchObject([{ url: `https://${path}` }]);
  await openForm(page, union);
  await form.url.fill(path);
  await form.quantity.focus();
  await expect(
    page.getByRole("alert").filter({ hasText: "Đường dẫn này đã có ở bản ghi khác." }),
  ).toContainText(title);
});

test("more than a whole year asks for is confirmed before it is sent", async ({ page }) => {
  const form = await openForm(page, "LX");
  await form.type.selectOption("WEBSITE_ARTICLE");
  await form.title.fill(freshTitle("Một nghìn tin"));
  await form.quantity.fill("1000");
  const right = page.getByRole("checkbox", { name: "Đúng là 1.000" });
  await expect(right).not.toBeChecked();
  await form.send.click();
  await expect(form.summary).toContainText("Xem lại số lượng");
  await right.check();
  await form.draft.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
});

test("of a class it is said how many attended in which role, on its page, in the list and in the file", async ({
  page,
}) => {
  const title = freshTitle("Nghiệp vụ truyền thông");
  const form = await openForm(page, UNION);
  const chairs = page.getByLabel("Số Chủ tịch, Phó Chủ tịch CĐCS dự");
  await expect(chairs).toHaveCount(0);
  await form.type.selectOption("TRAINING_CLASS");
  await form.title.fill(title);
  await page.getByLabel("Số cán bộ chuyên trách dự").fill("12");
  await chairs.fill("1.085");
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  const said = "12 cán bộ chuyên trách; 1.085 Chủ tịch, Phó Chủ tịch CĐCS";
  await expect(page.getByText(said)).toBeVisible();
  const found = `q=${encodeURIComponent(title)}&year=any`;
  const file = await page.request.get(`/activities/list.csv?${found}`);
  expect((await file.text()).trim()).toMatch(/,12,1085,$/);
  await page.goto(`/activities?${found}`);
  await expect(page.getByText(said)).toBeVisible();
});

for (const width of [1366, 390]) {
  test(`at ${width} px no message covers a button or a field, neither here nor on the next form`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const form = await openForm(page, "LX-030");
    await form.type.selectOption("WEBSITE_ARTICLE");
    await form.title.fill(freshTitle("Thông báo không che"));
    await form.send.click();
    await expect(page).toHaveURL(/\/activities\/(?!new)/);
    await expect(toast(page)).toContainText("Đã gửi");
    expect(await covered(page)).toEqual([]);
    await page.getByRole("link", { name: "Ghi tiếp" }).click();
    await expect(activityForm(page).title).toBeVisible();
    await expect(toast(page)).toContainText("Đã gửi");
    expect(await covered(page)).toEqual([]);
  });
}

/** What can be pressed or typed into and lies under the message. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const toaster = document.querySelector("[data-toast]");
    const over = toaster?.getBoundingClientRect();
    if (!toaster || !over || over.height === 0) return ["there is no message"];
    const controls = [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea")];
    return controls
      .filter((control) => !toaster.contains(control) && control.checkVisibility())
      .filter((control) => {
        const box = control.getBoundingClientRect();
        const apart =
          box.right <= over.left ||
          box.left >= over.right ||
          box.bottom <= over.top ||
          box.top >= over.bottom;
        return !apart && box.width > 1;
      })
      .map((control) => control.outerHTML.slice(0, 120));
  });
}
