import { expect, test } from "@playwright/test";
import { activitiesCalled, activityForm, freshTitle, openForm, toast } from "./activity-form";
import { withoutOutbox } from "./network";
import { signIn, stateOf } from "./people";

/** A union below the district, so that nothing here moves the district's own figures. */
const UNION = "LX-010";

test.use({ storageState: stateOf("editor") });

test.describe("in an English browser", () => {
  test.use({ locale: "en-US" });

  test("check 15: 05112021 becomes 05/11/2021, is said back in words and stored as 2021-11-05", async ({
    page,
  }) => {
    const title = freshTitle("Buổi sinh hoạt ngày 5 tháng 11");
    const form = await openForm(page, UNION);
    await form.title.fill(title);
    await form.date.clear();
    await form.date.pressSequentially("05112021");
    await expect(form.date).toHaveValue("05/11/2021");
    await expect(page.getByText("Thứ Sáu, 05/11/2021")).toBeVisible();
    await form.send.click();
    await expect(page).toHaveURL(/\/activities\/(?!new)/);
    await expect(page.getByText("Thứ Sáu, 05/11/2021")).toBeVisible();
    const [stored] = await activitiesCalled(page, title);
    expect(stored?.occurredOn).toBe("2021-11-05");
  });
});

test("check 16: 31/02/2021 is refused beside its field", async ({ page }) => {
  const title = freshTitle("Ngày không có");
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  await form.date.fill("31/02/2021");
  await form.send.click();
  const problem = "Tháng 2/2021 không có ngày 31. Nhập theo dạng ngày/tháng/năm.";
  await expect(form.date).toHaveAttribute("aria-invalid", "true");
  await expect(form.date).toHaveAccessibleDescription(new RegExp(problem));
  await expect(form.summary).toContainText("Có 1 lỗi cần sửa");
  await form.summary.getByRole("link", { name: problem }).click();
  await expect(form.date).toBeFocused();
  expect(await activitiesCalled(page, title)).toEqual([]);
});

test("all that is wrong is told at once, also beside a day that is none, and nothing is cut", async ({
  page,
}) => {
  const form = await openForm(page, UNION);
  await form.title.fill("a".repeat(1_200));
  await expect(page.getByText("Dài 1.200 ký tự, nhiều nhất 1.000.")).toBeVisible();
  await form.date.fill("31/02/2021");
  await form.quantity.fill("1.000,5");
  await form.send.click();
  await expect(form.summary).toContainText("Có 3 lỗi cần sửa");
  await expect(form.title).toHaveAccessibleDescription(/1\.200 ký tự, nhiều nhất 1\.000/);
  await expect(form.title).toHaveValue(/^a{1200}$/);
});

test("check 17: a refused form keeps what was typed, and the focus goes to what is wrong", async ({
  page,
}) => {
  const form = await openForm(page, UNION);
  await form.type.selectOption("WEBSITE_ARTICLE");
  await form.outlet.selectOption("BAO");
  await form.date.fill("05/11/2021");
  await form.url.fill("không phải đường dẫn");
  await form.quantity.fill("0");
  await form.content.check();
  await form.audience.check();
  await form.send.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary).toContainText("Có 3 lỗi cần sửa");
  await expect(form.type).toHaveValue("WEBSITE_ARTICLE");
  await expect(form.outlet).toHaveValue("BAO");
  await expect(form.date).toHaveValue("05/11/2021");
  await expect(form.url).toHaveValue("không phải đường dẫn");
  await expect(form.quantity).toHaveValue("0");
  await expect(form.content).toBeChecked();
  await expect(form.audience).toBeChecked();
  for (const field of [form.title, form.url, form.quantity]) {
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/.+/);
  }
  await expect(form.summary.getByRole("link", { name: "Số lượng: Số quá nhỏ, ít nhất 1" })).toBeVisible();
  await form.summary.getByRole("link").first().click();
  await expect(form.title).toBeFocused();
});

test("a day to come is refused on leaving its field, before anything is sent", async ({ page }) => {
  const form = await openForm(page, UNION);
  await form.date.fill("31/12/2099");
  await form.date.blur();
  await expect(form.date).toHaveAccessibleDescription(/Ngày không được sau hôm nay, \d\d\/\d\d\/\d{4}\./);
  await form.date.fill("05/11/2021");
  await form.date.blur();
  await expect(form.date).not.toHaveAttribute("aria-invalid");
});

test("check 18: a reload brings the draft back; what was sent leaves none", async ({ page }) => {
  const title = freshTitle("Bản nháp trên máy");
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  await form.date.fill("06/11/2021");
  await form.audience.check();
  await expect(form.draftState).toContainText("Đã lưu nháp");
  await page.reload();
  await expect(form.draftState).toContainText("Đã mở lại bản nháp");
  await expect(form.title).toHaveValue(title);
  await expect(form.date).toHaveValue("06/11/2021");
  await expect(form.audience).toBeChecked();
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draft:"))),
  ).toEqual([]);
  await openForm(page, UNION);
  await expect(form.title).toHaveValue("");
});

test("check 18: a day that a button chose is kept at once, also when the page is left at once", async ({
  page,
}) => {
  const form = await openForm(page, UNION);
  await form.title.fill(freshTitle("Ngày bấm nút"));
  const kept = await page.evaluate(() => {
    const yesterday = [...document.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "Hôm qua",
    );
    yesterday?.click();
    const key = Object.keys(localStorage).find((name) => name.startsWith("draft:"));
    const draft: { values: Record<string, string[]> } = JSON.parse(localStorage.getItem(key ?? "") ?? "");
    return draft.values.occurredOn?.[0];
  });
  expect(kept).toBe(await form.date.inputValue());
});

test("check 21: a double tap writes one record", async ({ page }) => {
  const title = freshTitle("Chạm hai lần");
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  await form.date.fill("07/11/2021");
  await form.send.dblclick();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  expect(await activitiesCalled(page, title)).toHaveLength(1);
});

test("undo after sending takes the record back as a draft", async ({ page }) => {
  const title = freshTitle("Gửi rồi hoàn tác");
  const form = await openForm(page, UNION);
  await form.type.selectOption("WEBSITE_ARTICLE");
  await form.title.fill(title);
  await form.date.fill("08/11/2021");
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  await expect(page.locator("[data-state]")).toHaveText("Chờ duyệt");
  await expect(toast(page)).toContainText("Đã gửi, đang chờ duyệt");
  await toast(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(toast(page)).toContainText("Đã rút lại, mục thành bản nháp");
  await expect(page.locator("[data-state]")).toHaveText("Nháp");
  expect((await activitiesCalled(page, title)).map(({ status }) => status)).toEqual(["DRAFT"]);
});

test("a link that is known already is warned of, with both ways out", async ({ page }) => {
  const [first, second] = [freshTitle("Bài đã ghi"), freshTitle("Bài ghi lại")];
  const url = `https://congdoan.example/${crypto.randomUUID()}`;
  const form = await openForm(page, UNION);
  await form.title.fill(first);
  await form.date.fill("09/11/2021");
  await form.url.fill(url);
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  await openForm(page, UNION);
  await form.title.fill(second);
  await form.url.fill(url);
  await form.quantity.focus();
  const warning = page.getByRole("alert").filter({ hasText: "Đường dẫn này đã có ở bản ghi khác." });
  await expect(warning.getByRole("link", { name: first })).toBeVisible();
  await warning.getByRole("button", { name: "Xóa nháp này" }).click();
  await expect(form.title).toHaveValue("");
});

test("a send that fails says so, keeps the form, and is sent once when the network is back", async ({
  page,
  context,
}) => {
  const title = freshTitle("Gửi khi mất mạng");
  await withoutOutbox(page);
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  await form.date.fill("10/11/2021");
  await context.setOffline(true);
  await form.send.click();
  await expect(form.summary).toContainText("Mất mạng. Bản nháp còn trên máy này");
  await expect(form.title).toHaveValue(title);
  await context.setOffline(false);
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  expect(await activitiesCalled(page, title)).toHaveLength(1);
});

test.describe("a session that ends while a form is open", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("keeps the form, which is sent after signing in again", async ({ page, context }) => {
    const title = freshTitle("Phiên hết hạn");
    await page.goto("/signin");
    await signIn(page, "editor");
    const form = await openForm(page, UNION);
    await form.title.fill(title);
    await form.date.fill("11/11/2021");
    await context.clearCookies();
    await form.send.click();
    await expect(form.summary).toContainText("Đăng nhập lại");
    await expect(form.title).toHaveValue(title);
    const opened = context.waitForEvent("page");
    await form.summary.getByRole("link", { name: "Đăng nhập lại" }).click();
    const other = await opened;
    await signIn(other, "editor");
    await expect(activityForm(other).title).toHaveValue(title);
    await form.send.click();
    await expect(page).toHaveURL(/\/activities\/(?!new)/);
    expect(await activitiesCalled(page, title)).toHaveLength(1);
  });
});
