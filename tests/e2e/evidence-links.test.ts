import { expect, test } from "@playwright/test";
import { stateOf } from "./people";
import { sideways } from "./sweeps/reflow";

/** A union below the district, so that nothing here moves the district's own figures. */
const UNION = "LX-014";

test.use({ storageState: stateOf("editor") });

test("links are evidence of any record: typed a line each, told beside the field, read on its page and corrected", async ({
  page,
}) => {
  await page.goto(`/facilities/new?unit=${UNION}`);
  const links = page.getByLabel("Minh chứng trên mạng");
  await page.getByLabel("Loại").selectOption({ index: 1 });
  await links.fill("congdoanangiang.org.vn/loa-moi\n\nanh chup");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(links).toHaveAccessibleDescription(/Đường dẫn thứ 2 không mở được/);
  await links.fill("congdoanangiang.org.vn/loa-moi\nhttps://drive.example.vn/anh");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page).toHaveURL(/\/facilities\/(?!new)/);
  const shown = page.getByRole("link", { name: "https://congdoanangiang.org.vn/loa-moi" });
  await expect(shown).toHaveAttribute("rel", /noopener/);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sideways(page)).toEqual([]);
  await page.getByRole("link", { name: "Sửa", exact: true }).click();
  await expect(links).toHaveValue("https://congdoanangiang.org.vn/loa-moi\nhttps://drive.example.vn/anh");
});

test("a link that a record of another kind gives is warned of when its field is left, and on both records' pages", async ({
  page,
}) => {
  const link = `congdoan.example/${crypto.randomUUID()}`;
  const warning = page.locator("[data-kind=warn]").filter({ hasText: "Đường dẫn này đã có ở bản ghi khác." });
  await page.goto(`/facilities/new?unit=${UNION}`);
  await page.getByLabel("Loại").selectOption({ index: 1 });
  await page.getByLabel("Minh chứng trên mạng").fill(`congdoan.example/khac\n${link}`);
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page).toHaveURL(/\/facilities\/(?!new)/);
  await expect(warning).toHaveCount(0);
  const facility = new URL(page.url()).pathname;

  await page.goto(`/channels/new?unit=${UNION}`);
  await page.getByLabel("Nền tảng").selectOption("FACEBOOK");
  await page.getByLabel("Mục đích").selectOption({ index: 1 });
  await page.getByLabel("Tên").fill("Trang thử");
  await page.getByLabel("Đường dẫn").fill(`http://www.${link}?utm_source=zalo`);
  await page.getByLabel("Tên").focus();
  await expect(warning.getByRole("link", { name: "Loa, bảng tin" })).toHaveAttribute("href", facility);
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page).toHaveURL(/\/channels\/(?!new)/);
  await expect(warning.getByRole("link", { name: "Loa, bảng tin" })).toBeVisible();
  await warning.getByRole("link", { name: "Loa, bảng tin" }).click();
  await expect(warning.getByRole("link", { name: "Trang thử" })).toBeVisible();
});
