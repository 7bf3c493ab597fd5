import { expect, type Page, test } from "@playwright/test";
import { BROWSER_MAIL_PORT } from "@/tests/support/browser-app";
import { mailServer } from "@/tests/support/mail-server";
import { acceptInvitation, founded } from "./founded";

const SENT = "Nếu email này là của một tài khoản";

async function ask(page: Page, address: string): Promise<void> {
  await page.goto("/signin");
  await page.getByRole("link", { name: "Quên mật khẩu?" }).click();
  await page.getByLabel("Email", { exact: true }).fill(address);
  await page.getByRole("button", { name: "Gửi đường dẫn" }).click();
  await expect(page.getByRole("alert").filter({ hasText: SENT })).toBeVisible();
}

test("a lost password is replaced by mail, and nobody is told who has an account", async ({
  page,
  browser,
}) => {
  const server = await mailServer(BROWSER_MAIL_PORT);
  const office = await (await browser.newContext()).newPage();
  await acceptInvitation(office, await founded("quen", ["Q,LĐLĐ tỉnh Quên,PROVINCIAL,PROVINCE_FEDERATION,"]));
  const { items } = await (await office.request.get("/api/v1/users")).json();
  const address: string = items[0].email;

  await ask(page, "khong-co@congdoan.test");
  await ask(page, address);
  await expect.poll(() => server.received.map(({ to }) => to)).toEqual([address]);
  const [letter] = server.received;
  const link = /https?:\/\/\S+/.exec(letter?.text ?? "")?.[0] ?? "";
  expect(new URL(link).pathname).toMatch(/^\/invitation\/[0-9a-f]{64}$/);
  await acceptInvitation(page, link);
  await expect(page).toHaveURL(/\/welcome$/);

  // Whoever was signed in with the old one is out; the link is used up.
  await office.goto("/welcome");
  await expect(office).toHaveURL(/\/signin/);
  await office.goto(link);
  await expect(office.getByRole("heading", { level: 1 })).toContainText("không còn dùng được");
  server.close();
});

test("without an address the form says so beside its field", async ({ page }) => {
  await page.goto("/signin/lost");
  await page.getByLabel("Email", { exact: true }).fill("khong phai email");
  await page.getByRole("button", { name: "Gửi đường dẫn" }).click();
  await expect(page.getByLabel("Email", { exact: true })).toHaveAttribute("aria-invalid", "true");
});
