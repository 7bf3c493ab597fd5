import { expect, test } from "@playwright/test";
import { toast } from "./activity-form";
import { stateOf } from "./people";

test.use({ storageState: stateOf("officer") });

test("a report is begun, written, made final, taken and verified", async ({ page, browser }) => {
  await page.goto("/reports");
  await page.getByLabel("Kỳ báo cáo").selectOption("2021-Q3");
  await page.getByRole("button", { name: "Lập báo cáo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Báo cáo quý III/2021 còn 2 đoạn phải viết trước khi chốt.",
  );
  const paper = page.getByRole("article");
  await expect(paper).toContainText("DỰ THẢO");
  await expect(paper).toContainText("Chương trình truyền hình: 07/12 chương trình");
  await expect(page.getByRole("button", { name: "Chốt và lấy mã" })).toHaveCount(0);

  await page.getByLabel("III.2. Hạn chế, nguyên nhân").fill("Truyền hình chậm do giãn cách.");
  await page.getByLabel("IV. Phương hướng").fill("Hoàn thành trong quý IV.");
  await page.getByLabel("Họ tên người ký").fill("Trần Ngọc Lam Hà");
  await page.reload();
  await expect(page.getByLabel("IV. Phương hướng")).toHaveValue("Hoàn thành trong quý IV.");
  await page.getByRole("button", { name: "Lưu báo cáo" }).click();
  await expect(toast(page)).toContainText("không còn đoạn nào phải viết");
  await expect(paper).toContainText("Truyền hình chậm do giãn cách.");

  await page.getByRole("button", { name: "Chốt và lấy mã" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Chốt và lấy mã" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Đã chốt lúc .+; số liệu không đổi nữa\.$/,
  );
  await expect(paper).not.toContainText("DỰ THẢO");
  const [, code = ""] = /Mã đối chiếu ((?:[A-Z2-7]{4}-?){4})/.exec((await paper.textContent()) ?? "") ?? [];
  const taken = page.waitForEvent("download");
  await page.getByRole("link", { name: "Word" }).click();
  expect((await taken).suggestedFilename()).toBe("Báo cáo quý III năm 2021 - LĐLĐ tỉnh An Giang.docx");

  const printed = page.waitForEvent("popup");
  await page.getByRole("link", { name: "In hoặc PDF" }).click();
  await expect((await printed).getByRole("heading", { level: 1 })).toHaveCSS("text-align", "center");

  const stranger = await browser.newPage({ storageState: { cookies: [], origins: [] } });
  await stranger.goto(`/verify/${code}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Mã này là của một báo cáo đã chốt.");
  await expect(stranger.getByRole("main")).toContainText("LĐLĐ tỉnh An Giang");
  await stranger.close();
});

test.describe("the federation's own layout", () => {
  test.use({ storageState: stateOf("admin") });

  test("what is no template is refused with its reason, and the standard layout is taken", async ({
    page,
  }) => {
    await page.goto("/reports");
    await page.getByRole("link", { name: "Mẫu báo cáo" }).click();
    const taken = page.waitForEvent("download");
    await page.getByRole("link", { name: "Tải mẫu chuẩn" }).click();
    expect((await taken).suggestedFilename()).toBe("Mẫu báo cáo.docx");
    const sent = { name: "mẫu.docx", mimeType: "text/plain", buffer: Buffer.from("không phải Word") };
    await page.locator("input[type=file]").setInputFiles(sent);
    await expect(page.getByRole("alert").filter({ hasText: "1 chỗ cần sửa" })).toContainText(
      "Tệp không phải văn bản .docx.",
    );
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Báo cáo .docx đang theo mẫu chuẩn.");
  });
});
