import { expect, test } from "@playwright/test";
import { toast } from "./activity-form";
import { stateOf } from "./people";

/** A union of the editor's, whose chair has no account yet. */
const UNION = "LX-020";
const PASSWORD = "mot cau ngan de nho";

test("a chair without e-mail comes in by a link that is shown once, and is out on the next request when another chairs", async ({
  browser,
}) => {
  const editor = await (await browser.newContext({ storageState: stateOf("editor") })).newPage();
  await editor.goto(`/people/new?units=${UNION}`);
  await editor.getByLabel("Họ và tên").fill("Lê Hoàng Phúc");
  await editor.getByRole("button", { name: "Mời", exact: true }).click();
  await editor.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await editor.getByRole("button", { name: "Chép đường dẫn" }).click();
  await expect(toast(editor)).toContainText("Trình duyệt không cho chép");
  const link = editor.getByText(/\/invitation\/[0-9a-f]{64}$/);
  const url = (await link.textContent()) ?? "";
  await expect(editor.getByRole("img", { name: "Mã QR mời Lê Hoàng Phúc" })).toBeVisible();

  const chair = await (await browser.newContext()).newPage();
  await chair.goto(new URL(url).pathname);
  await expect(chair.getByText("Tên đăng nhập: angiang.lx-020")).toBeVisible();
  await chair.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await chair.getByLabel("Nhập lại mật khẩu").fill(PASSWORD);
  await chair.getByRole("button", { name: "Đặt mật khẩu và vào" }).click();
  await expect(chair).toHaveURL(/\/todo$/);

  await editor.reload();
  await expect(link).toHaveCount(0);
  await expect(editor.getByRole("heading", { level: 1 })).toContainText("người đã đăng nhập");
  await editor.getByRole("link", { name: "Đổi chủ tịch" }).click();
  await editor.getByLabel("Chủ tịch mới").fill("Trịnh Ngọc Diễm");
  await editor.getByRole("button", { name: "Đổi chủ tịch và mời" }).click();
  await expect(editor.getByRole("img", { name: "Mã QR mời Trịnh Ngọc Diễm" })).toBeVisible();
  await chair.goto("/activities");
  await expect(chair).toHaveURL(/\/signin/);
});
