import { test as alone, expect, type Page } from "@playwright/test";
import { rows } from "./installation";
import { PEOPLE, type PersonName, signIn, stateOf } from "./people";
import { test } from "./reading";

const DENIED = "Bạn không có quyền xem trang này.";
const NOT_FOUND = "Không tìm thấy trang này.";

/** Routes that a role lacks. */
const LACKS: readonly (readonly [PersonName, string])[] = [
  ["editor", "/overview"],
  ["chair", "/overview"],
  ["reader", "/activities/new"],
  ["reader", "/reporters/new"],
];

/** Records outside somebody's scope, beside an address that leads nowhere at all. */
const OUTSIDE: readonly (readonly [PersonName, string])[] = [
  ["editor", "/units/CD"],
  ["chair", "/units/LX"],
  ["stranger", "/units/LX"],
  ["chair", "/activities/new?unit=LX"],
  ["officer", "/units/NONE"],
];

async function isNotFound(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(404);
  await expect(page.getByText(NOT_FOUND)).toBeVisible();
}

alone("a shared link that opens nothing says so, in its status too", async ({ page }) => {
  const answer = await page.goto("/board/none");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Đường dẫn này không còn mở." })).toBeVisible();
});

for (const [name, path] of LACKS) {
  test.describe(() => {
    test.use({ storageState: stateOf(name) });
    test(`check 1: ${path} tells ${name} who may open it, and leads home`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { name: DENIED })).toBeVisible();
      await page.getByRole("link", { name: "Về trang của tôi" }).click();
      await expect(page).toHaveURL(PEOPLE[name].lands);
    });
  });
}

for (const [name, path] of OUTSIDE) {
  test.describe(() => {
    test.use({ storageState: stateOf(name) });
    test(`check 1: ${path} is not found for ${name}`, async ({ page }) => {
      await isNotFound(page, path);
    });
  });
}

test.describe(() => {
  test.use({ storageState: stateOf("editor") });
  test("check 1: another district's record is not found", async ({ page }) => {
    const [other] = await rows<{ id: string }>(
      `SELECT a.id FROM activities a JOIN units u ON u.id = a.unit_id WHERE u.code = 'CD' LIMIT 1`,
    );
    await isNotFound(page, `/activities/${other?.id}`);
  });
});

test.describe(() => {
  test.use({ storageState: stateOf("editor") });
  test("an address that leads nowhere keeps the navigation of whoever is signed in", async ({ page }) => {
    await isNotFound(page, "/no-such-page/at-all");
    await page
      .getByRole("navigation", { name: "Điều hướng chính" })
      .getByRole("link", { name: "Hoạt động", exact: true })
      .click();
    await expect(page).toHaveURL("/activities");
  });
});

alone("an address that leads nowhere is not found for whoever is not signed in", async ({ page }) => {
  await isNotFound(page, "/no-such-page");
});

alone("whoever is not signed in is led through sign-in to the page they wanted", async ({ page }) => {
  await page.goto("/overview?year=2021&asOf=2021-09-30");
  await expect(page).toHaveURL(/\/signin\?callbackUrl=/);
  await signIn(page, "reader");
  await expect(page).toHaveURL("/overview?year=2021&asOf=2021-09-30");
});

alone(
  "a wrong password is refused in the same words as an unknown account, and both stay typed",
  async ({ page }) => {
    await page.goto("/signin");
    for (const login of ["khong-ai@angiang.demo", PEOPLE.reader.login]) {
      await page.getByLabel("Số điện thoại, email hoặc tên đăng nhập").fill(login);
      await page.getByLabel("Mật khẩu", { exact: true }).fill("sai mật khẩu");
      await page.getByRole("button", { name: "Đăng nhập" }).click();
      await expect(
        page.getByRole("alert").getByText("Tên đăng nhập hoặc mật khẩu không đúng."),
      ).toBeVisible();
      await expect(page.getByLabel("Số điện thoại, email hoặc tên đăng nhập")).toHaveValue(login);
    }
  },
);

alone(
  "signing out ends the session, also for the page that is still open elsewhere",
  async ({ page, context }) => {
    await page.goto("/signin");
    await signIn(page, "reader");
    const other = await context.newPage();
    await other.goto("/overview");
    await page.getByRole("button", { name: /^Tài khoản/ }).click();
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await expect(page).toHaveURL(/\/signin/);
    await other.reload();
    await expect(other).toHaveURL(/\/signin/);
  },
);

test.describe("who reads only", () => {
  test.use({ storageState: stateOf("reader") });
  test("is told of a record that it cannot be changed, and is led to its page", async ({ page }) => {
    await page.goto("/channels/LX-ZALO/edit");
    await expect(page.getByRole("heading", { name: "Bạn không sửa được mục này." })).toBeVisible();
    await page.getByRole("link", { name: "Về trang của mục" }).click();
    await expect(page).toHaveURL("/channels/LX-ZALO");
  });
});
