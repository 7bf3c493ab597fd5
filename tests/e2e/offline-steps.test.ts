import { expect, type Page, test } from "@playwright/test";
import { freshTitle, openForm, toast } from "./activity-form";
import { acceptInvitation, founded } from "./founded";
import { rows } from "./installation";
import { signIn, stateOf } from "./people";

// Without a network a step says so, and costs no page.

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test.describe("of an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("a record is not called a mistake without a word, and is once there is a network", async ({
    page,
    context,
  }) => {
    const topic = freshTitle("Hỏi khi mất mạng");
    await page.goto("/enquiries/new?unit=LX-012", { waitUntil: "networkidle" });
    await page.getByLabel("Nội dung hỏi").fill(topic);
    await page.getByRole("button", { name: "Lúc này" }).first().click();
    await page.getByRole("button", { name: "Lưu" }).click();
    await expect(heading(page)).toHaveText(topic);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Ghi nhầm" }).click();
    await expect(toast(page)).toContainText("Mất mạng");
    await expect(heading(page)).toHaveText(topic);
    await context.setOffline(false);
    await page.getByRole("button", { name: "Ghi nhầm" }).click();
    await expect(page.getByRole("button", { name: "Khôi phục" })).toBeVisible();
  });
});

test("signing out over what is unsent says that there is no network, to whoever never opened the tasks", async ({
  page,
  context,
}) => {
  await page.goto("/signin");
  await signIn(page, "officer");
  const form = await openForm(page, "LX-012");
  await form.title.fill(freshTitle("Chưa gửi"));
  await context.setOffline(true);
  await form.send.click();
  await expect(page.getByText("Mất mạng – sẽ gửi sau.")).toBeVisible();
  await page.getByRole("button", { name: /^Tài khoản/ }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(toast(page)).toContainText("Mất mạng, chưa gửi được");
  await expect(heading(page)).toBeVisible();
});

test("whoever owes a second step does not lose the page by signing out without a network", async ({
  page,
  context,
}) => {
  await acceptInvitation(
    page,
    await founded("no-buoc-hai", ["T,LĐLĐ tỉnh Nợ Bước,PROVINCIAL,PROVINCE_FEDERATION,"]),
  );
  await rows("UPDATE auth.tenants SET admins_second_step = true WHERE code LIKE 'no-buoc-hai-%'");
  await page.goto("/account/second-step", { waitUntil: "networkidle" });
  const signOut = page.getByRole("button", { name: "Đăng xuất" });
  await context.setOffline(true);
  await signOut.click();
  await expect(toast(page)).toContainText("Mất mạng");
  await expect(signOut).toBeVisible();
  await context.setOffline(false);
  await signOut.click();
  await expect(page).toHaveURL(/\/signin/);
});
