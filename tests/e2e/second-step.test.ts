import { expect, test } from "@playwright/test";
import { codeAt } from "@/tests/support/telephone";
import { stateOf } from "./people";

const PASSWORD = "mot cau ngan de nho";
const LOGIN = "hai-buoc.thu";

test("a second step is set up without a script, its ten codes are shown once, and signing in then takes a code", async ({
  browser,
}) => {
  const admin = await (await browser.newContext({ storageState: stateOf("admin") })).newPage();
  await admin.goto("/people/new?units=LX-021");
  await admin.getByLabel("Họ và tên").fill("Võ Thị Hồng Đào");
  await admin.getByLabel("Số điện thoại, hoặc tên đăng nhập").fill(LOGIN);
  await admin.getByRole("button", { name: "Mời", exact: true }).click();
  const url = (await admin.getByText(/\/invitation\/[0-9a-f]{64}$/).textContent()) ?? "";

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(new URL(url).pathname);
  await plain.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await plain.getByLabel("Nhập lại mật khẩu").fill(PASSWORD);
  await plain.getByRole("button", { name: "Đặt mật khẩu và vào" }).click();
  await plain.goto("/account/second-step");
  await plain.getByLabel("Mật khẩu hiện tại").fill(PASSWORD);
  await plain.getByRole("button", { name: "Tiếp" }).click();
  await expect(plain.getByRole("img", { name: /^Mã QR/ })).toBeVisible();
  const secret = ((await plain.getByText(/^[A-Z2-7 ]{39}$/).textContent()) ?? "").replaceAll(" ", "");
  await plain.getByLabel("Mã 6 số").fill("000000");
  await plain.getByRole("button", { name: "Xác nhận và bật" }).click();
  await expect(plain.getByRole("alert")).toContainText("Mã không đúng hoặc đã dùng");
  await plain.getByLabel("Mã 6 số").fill(codeAt(secret));
  await plain.getByRole("button", { name: "Xác nhận và bật" }).click();
  await expect(plain.getByText(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/)).toHaveCount(10);
  await plain.goto("/account/second-step");
  await expect(plain.getByRole("heading", { name: /^Đang bật từ / })).toBeVisible();
  await expect(plain.getByText(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/)).toHaveCount(0);

  const page = await (await browser.newContext()).newPage();
  const typePassword = async () => {
    await page.getByLabel("Số điện thoại, email hoặc tên đăng nhập").fill(LOGIN);
    await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Đăng nhập" }).click();
  };
  await page.goto("/signin?callbackUrl=/channels");
  await typePassword();
  await page.getByLabel("Mã 6 số").fill("000000");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByLabel("Mã 6 số")).toHaveAccessibleDescription(/Mã không đúng hoặc đã dùng/);
  // After ten minutes the password is typed again, where that can be done, and leads on to the same page.
  await page.context().clearCookies({ name: "pending" });
  await page.getByLabel("Mã 6 số").fill(codeAt(secret, 1));
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByText("Đã quá 10 phút từ khi nhập mật khẩu")).toBeVisible();
  await typePassword();
  await page.getByLabel("Mã 6 số").fill(codeAt(secret, 1));
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page).toHaveURL(/\/channels$/);
});
