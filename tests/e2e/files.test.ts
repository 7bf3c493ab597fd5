import { createHash } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { activitiesCalled, freshTitle, openForm } from "./activity-form";
import { stateOf } from "./people";
import { inaccessible } from "./sweeps/accessibility";
import { sideways } from "./sweeps/reflow";
import { smallTargets } from "./sweeps/small-targets";

/** A union below the district, so that nothing here moves the district's own figures. */
const UNION = "LX-014";

test.use({ storageState: stateOf("editor") });

/** A picture of noise, which nothing makes light: as heavy as a telephone's. */
function photo(width = 3_000, height = 2_000): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  return sharp({ create: { width, height, channels: 3, background: "#888", noise } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A small picture of its own. */
function picture(): Promise<Buffer> {
  const background = `#${crypto.randomUUID().slice(0, 6)}`;
  return sharp({ create: { width: 80, height: 60, channels: 3, background } })
    .png()
    .toBuffer();
}

function document(size = 200): Buffer {
  return Buffer.from(`%PDF-1.4\n${crypto.randomUUID()}${" ".repeat(size)}\n%%EOF\n`);
}

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function choose(page: Page, ...files: Chosen[]): Promise<void> {
  await page.getByLabel("Chọn tệp").setInputFiles(files);
}

function png(name: string, buffer: Buffer): Chosen {
  return { name, mimeType: "image/png", buffer };
}

/** The line of a file in a form. */
function line(page: Page, name: string) {
  return page.getByRole("listitem").filter({ hasText: name });
}

function isUpload(url: URL): boolean {
  return url.pathname === "/api/v1/files";
}

async function filesOf(page: Page, title: string): Promise<string[]> {
  const [activity] = await activitiesCalled(page, title);
  const response = await page.request.get(`/api/v1/activities/${activity?.id}`);
  return ((await response.json()) as { files: string[] }).files;
}

test("check 22: a photo of 4 MB leaves the device lighter than 400 KB, and is seen on the record", async ({
  page,
}) => {
  const title = freshTitle("Có ảnh minh chứng");
  const heavy = await photo();
  expect(heavy.length).toBeGreaterThan(3_500_000);
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  const leaving = page.waitForRequest((request) => isUpload(new URL(request.url())));
  await choose(page, { name: "Lễ phát động.jpg", mimeType: "image/jpeg", buffer: heavy });
  const sent = await leaving;
  expect(Number((await sent.allHeaders())["content-length"])).toBeLessThan(410_000);
  await expect(line(page, "Lễ phát động.jpg")).toContainText(/\d+\sKB/);
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  const shown = page.getByRole("img", { name: "Lễ phát động.jpg" });
  await shown.scrollIntoViewIfNeeded();
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100);
  expect(await filesOf(page, title)).toHaveLength(1);
});

test("more files than a record has room for are left out and counted, and an empty one is called empty", async ({
  page,
}) => {
  await openForm(page, UNION);
  await expect(page.getByText("nhiều nhất 20 tệp")).toBeVisible();
  await choose(page, { name: "rỗng.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) });
  await expect(line(page, "rỗng.pdf")).toContainText("Tệp này rỗng");
  await page.getByRole("button", { name: "Bỏ rỗng.pdf" }).click();
  const many = Array.from({ length: 23 }, (_, nth) => `tờ ${nth + 1}.pdf`);
  await choose(page, ...many.map((name) => ({ name, mimeType: "application/pdf", buffer: document() })));
  await expect(page.getByRole("status").getByText("3 tệp chọn sau chưa lấy")).toBeVisible();
  await expect(line(page, "tờ 20.pdf")).toContainText("KB");
  await expect(line(page, "tờ 21.pdf")).toHaveCount(0);
  await page.getByRole("button", { name: "Bỏ tờ 1.pdf" }).click();
  await expect(page.getByText("chưa lấy")).toHaveCount(0);
});

test("what loses its network is sent when it is back, and is there once", async ({ page }) => {
  const title = freshTitle("Mất mạng giữa chừng");
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  let tries = 0;
  await page.route(isUpload, async (route) => {
    tries += 1;
    // The first never arrives, of the second the answer is lost.
    if (tries === 2) await route.fetch();
    if (tries <= 2) return route.abort("connectionreset");
    return route.continue();
  });
  await choose(page, png("Biên bản.png", await picture()));
  await expect(line(page, "Biên bản.png")).toContainText("Mất mạng");
  await form.send.click();
  await expect(form.summary).toContainText("Còn tệp chưa gửi xong");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(line(page, "Biên bản.png")).toContainText("Mất mạng");
  await line(page, "Biên bản.png").getByRole("button", { name: "Gửi lại" }).click();
  await expect(line(page, "Biên bản.png")).toContainText("KB");
  await form.send.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  expect(tries).toBe(3);
  expect(await filesOf(page, title)).toHaveLength(1);
});

test("several are chosen, one is taken out, one is not taken, and a reload brings the rest back", async ({
  page,
}) => {
  const title = freshTitle("Nhiều tệp");
  const form = await openForm(page, UNION);
  await form.title.fill(title);
  const [first, second] = [png("Một.png", await picture()), png("Hai.png", await picture())];
  const minutes = { name: "Công văn.pdf", mimeType: "application/pdf", buffer: document() };
  const page_ = {
    name: "Trang.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("<script>alert(1)</script>"),
  };
  await choose(page, first, second, minutes, page_);
  await expect(line(page, "Công văn.pdf")).toContainText("KB");
  await expect(line(page, "Trang.pdf")).toContainText("Chỉ nhận ảnh (jpg, png, webp)");
  await form.send.click();
  await expect(form.summary).toContainText("Còn tệp chưa gửi xong");
  await page.getByRole("button", { name: "Bỏ Trang.pdf" }).click();
  await page.getByRole("button", { name: "Bỏ Hai.png" }).click();
  await expect(form.draftState).toContainText("Đã lưu nháp");
  await page.reload({ waitUntil: "networkidle" });
  await expect(form.draftState).toContainText("Đã mở lại bản nháp");
  await expect(line(page, "Một.png")).toBeVisible();
  await expect(line(page, "Công văn.pdf")).toBeVisible();
  await expect(line(page, "Hai.png")).toHaveCount(0);
  await form.draft.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)/);
  expect(await filesOf(page, title)).toHaveLength(2);

  // Corrected, it shows what it has; the last one can be taken away.
  await page.goto(`${page.url()}/edit`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Bỏ Một.png" }).click();
  await page.getByRole("button", { name: "Bỏ Công văn.pdf" }).click();
  await form.draft.click();
  await expect(page).toHaveURL(/\/activities\/(?!new)[^/]+$/);
  await expect.poll(() => filesOf(page, title)).toEqual([]);
});

test("other records bear files, too", async ({ page }) => {
  await page.goto(`/enquiries/new?unit=${UNION}`, { waitUntil: "networkidle" });
  const topic = freshTitle("Hỏi về tiền lương");
  await page.getByRole("button", { name: "Lúc này" }).first().click();
  await page.getByLabel(/^Nội dung/).fill(topic);
  await choose(page, { name: "Câu hỏi.pdf", mimeType: "application/pdf", buffer: document() });
  await expect(line(page, "Câu hỏi.pdf")).toContainText("KB");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page).toHaveURL(/\/enquiries\/(?!new)/);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Câu hỏi.pdf" }).click();
  expect((await saved).suggestedFilename()).toBe("Câu hỏi.pdf");
});

/** Checks 12 and 13 of a page as it stands. */
async function looksRight(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await smallTargets(page, 44), "targets are large enough for a finger").toEqual([]);
  expect(await sideways(page), "nothing scrolls sideways").toEqual([]);
  expect(await inaccessible(page), "axe finds nothing").toEqual([]);
}

test.describe("with files of every standing", () => {
  test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: "reduce" } });

  test("the form and the record hold what every screen holds", async ({ page }) => {
    const form = await openForm(page, UNION);
    await form.title.fill(freshTitle("Đủ loại tệp"));
    const long = `Công văn số 12 ${"về Tháng Công nhân ".repeat(5)}.pdf`;
    await choose(page, png("Ảnh.png", await picture()), {
      ...{ name: long, mimeType: "application/pdf", buffer: document() },
    });
    await expect(line(page, "Công văn số 12")).toContainText("KB");
    await choose(page, { name: "Trang.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") });
    await expect(line(page, "Trang.pdf")).toContainText("Chỉ nhận ảnh");
    await page.route(isUpload, (route) => route.abort("connectionreset"));
    await choose(page, png("Chờ.png", await picture()));
    await expect(line(page, "Chờ.png")).toContainText("Mất mạng");
    await looksRight(page);
    for (const name of ["Trang.pdf", "Chờ.png"])
      await page.getByRole("button", { name: `Bỏ ${name}` }).click();
    await form.draft.click();
    await expect(page).toHaveURL(/\/activities\/(?!new)/);
    // Without the message that it was saved, which goes by itself.
    await page.reload();
    await expect(page.getByRole("img", { name: "Ảnh.png" })).toBeVisible();
    await looksRight(page);
  });
});

test.describe("a reviewer", () => {
  test.use({ storageState: stateOf("officer") });

  test("sees the evidence beside the text", async ({ page, browser }) => {
    const editor = await (await browser.newContext({ storageState: stateOf("editor") })).newPage();
    const title = freshTitle("Chờ duyệt có ảnh");
    const form = await openForm(editor, UNION);
    await form.type.selectOption("WEBSITE_ARTICLE");
    await form.title.fill(title);
    await choose(editor, png("Trang bài.png", await picture()));
    await expect(line(editor, "Trang bài.png")).toContainText("KB");
    await form.send.click();
    await expect(editor).toHaveURL(/\/activities\/(?!new)/);
    const [activity] = await activitiesCalled(editor, title);
    await editor.context().close();
    await page.goto(`/review?item=${activity?.id}`);
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await expect(page.getByRole("img", { name: "Trang bài.png" })).toBeVisible();
    await expect(page.getByText("Ảnh 1/1")).toBeVisible();
  });
});

test("over the wire: long bodies arrive whole, longer ones are refused, and what is given runs nothing", async ({
  page,
}) => {
  await page.goto("/activities");
  const headers = { Origin: new URL(page.url()).origin };
  const send = (buffer: Buffer) =>
    page.request.post("/api/v1/files", {
      headers,
      multipart: { file: { name: "Sổ.pdf", mimeType: "application/pdf", buffer } },
    });
  const long = document(15 * 1_048_576);
  const sent = await send(long);
  expect(sent.status()).toBe(201);
  const file = (await sent.json()) as { id: string; size: number; sha256: string };
  expect(file).toMatchObject({ size: long.length, sha256: createHash("sha256").update(long).digest("hex") });
  const given = await page.request.get(`/api/v1/files/${file.id}`);
  expect((await given.body()).equals(long)).toBe(true);
  expect(given.headers()).toMatchObject({
    "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "content-type": "application/pdf",
  });
  const asked = await page.request.head(`/api/v1/files/${file.id}`);
  expect(asked.headers()["content-disposition"]).toBe("attachment; filename*=UTF-8''S%E1%BB%95.pdf");
  expect((await send(document(21 * 1_048_576))).status()).toBe(413);
  const foreign = await page.request.post("/api/v1/files", {
    headers: { Origin: "https://foreign.example" },
    data: "x",
  });
  expect(foreign.status()).toBe(403);
});
