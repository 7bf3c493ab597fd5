import { expect, type Locator, test } from "@playwright/test";
import decodeQR from "qr/decode.js";
import sharp from "sharp";
import { toast } from "./activity-form";
import { acceptInvitation, founded } from "./founded";
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
  await expect(editor.getByRole("heading", { level: 1 })).toContainText("đã đăng nhập");
  await editor.getByRole("link", { name: "Đổi chủ tịch" }).click();
  await editor.getByLabel("Chủ tịch mới").fill("Trịnh Ngọc Diễm");
  await editor.getByRole("button", { name: "Đổi chủ tịch và mời" }).click();
  await expect(editor.getByRole("img", { name: "Mã QR mời Trịnh Ngọc Diễm" })).toBeVisible();
  await editor.getByRole("link", { name: "In thẻ" }).click();
  await expect(editor.getByRole("button", { name: "In 1 thẻ" })).toBeVisible();
  await expect(editor.getByRole("article")).toContainText("Trịnh Ngọc Diễm");
  await expect(editor.getByRole("checkbox")).toHaveCount(0);
  await chair.goto("/activities");
  await expect(chair).toHaveURL(/\/signin/);
});

/** What a telephone reads off a card that lies on paper. */
async function scanned(code: Locator): Promise<string> {
  const picture = sharp(await code.screenshot()).removeAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}

test("a chair signs in from a printed QR and appoints a reporter", async ({ browser }) => {
  const office = await (await browser.newContext()).newPage();
  await acceptInvitation(
    office,
    await founded("the", [
      "T,LĐLĐ tỉnh Thẻ,PROVINCIAL,PROVINCE_FEDERATION,",
      "H,LĐLĐ huyện Thẻ,UPPER,DISTRICT_FEDERATION,T",
      "H-1,CĐCS Công ty Giấy,GRASSROOTS,ENTERPRISE,H",
      "H-2,CĐCS Trường Bút,GRASSROOTS,PUBLIC_BODY,H",
    ]),
  );
  await office.goto("/people/cards?unit=H", { waitUntil: "networkidle" });
  await office.getByRole("button", { name: "Tạo 2 thẻ" }).click();
  await expect(office.getByRole("article")).toHaveCount(2);
  await office.emulateMedia({ media: "print" });
  const card = office.getByRole("article").filter({ hasText: "CĐCS Công ty Giấy" });
  const url = await scanned(card.getByRole("img"));
  await expect(card).toContainText(/đăng nhập bằng tên: \S+\.h-1/);

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const chair = await phone.newPage();
  await acceptInvitation(chair, url);
  await expect(chair).toHaveURL(/\/todo$/);
  await chair.goto("/reporters/new", { waitUntil: "networkidle" });
  await chair.getByLabel("Họ và tên").fill("Nguyễn Thị Báo");
  await chair.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(toast(chair)).toContainText("Đã ghi báo cáo viên");
  await expect(chair).toHaveURL("/units/H-1");

  // The office sees who; a card works once, and the other union's is its own.
  await office.emulateMedia({ media: "screen" });
  await office.goto("/reporters");
  await expect(office.getByRole("row", { name: /Nguyễn Thị Báo/ })).toContainText("CĐCS Công ty Giấy");
  const another = await (await browser.newContext()).newPage();
  await another.goto(url);
  await expect(another.getByRole("heading", { level: 1 })).toContainText("không còn dùng được");
  await chair.goto("/units/H-2");
  await expect(chair.getByRole("heading", { level: 1 })).toContainText("Không tìm thấy");
});
