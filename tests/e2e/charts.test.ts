import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { open } from "./open";
import { stateOf } from "./people";
import { screenCalled } from "./screens";
import { chartScripts, scrollThrough } from "./sweeps/charts";

const TARGET = screenCalled("a count target");
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

test.describe("a chart", () => {
  test.use({ storageState: stateOf("officer") });

  test("on a phone is a picture that needs no script, with its sentence and its table", async ({ page }) => {
    await page.setViewportSize(PHONE);
    const scripts = chartScripts(page);
    await open(page, TARGET);
    await expect(page.getByText(/^Lũy kế \d+ đến 30\/09\/2021; nhịp 336/)).toBeVisible();
    await expect(page.locator("figure path:visible")).toHaveCount(3);
    for (const words of ["Chỉ tiêu 450", "Nhịp 336", "30/09"]) {
      await expect(page.locator("figure text:visible", { hasText: words })).toBeInViewport({ ratio: 0.99 });
    }
    const table = page.getByRole("region", { name: "Bảng số liệu" }).getByRole("table");
    await page.getByText("Bảng số liệu").click();
    await expect(table.getByRole("row")).toHaveCount(10);
    expect(await scripts()).toEqual([]);
  });

  test("on a desktop is a picture that whoever points at it reads day by day", async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    const scripts = chartScripts(page);
    await open(page, TARGET);
    const picture = page.getByRole("img", { name: /^Lũy kế/ });
    await expect(picture.locator("path:visible")).toHaveCount(3);
    expect(await scripts()).toEqual([]);
    await picture.hover();
    await expect(page.locator(".recharts-wrapper")).toBeVisible();
    expect(await scripts()).not.toEqual([]);
  });

  test("is read by the keys of whoever reaches its picture", async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await open(page, TARGET);
    await page.getByRole("img", { name: /^Lũy kế/ }).focus();
    await expect(page.locator(".recharts-wrapper svg").first()).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(".recharts-tooltip-wrapper")).toContainText(/\d\d\/\d\d\/2021/);
  });

  test("is taken away as a picture that says what it shows, and from where", async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await open(page, TARGET);
    const ranking = page.locator("#units");
    const [drawn] = await Promise.all([
      page.waitForEvent("download"),
      ranking.getByRole("button", { name: "SVG" }).click(),
    ]);
    expect(drawn.suggestedFilename()).toBe("LDLD-TP-Long-Xuyen-dat-thap-nhat-9-30-xep-tu-noi-vuong-nhat.svg");
    const svg = readFileSync(await drawn.path(), "utf8");
    for (const words of ["LĐLĐ TP Long Xuyên đạt thấp nhất: 9/30", "9, còn 21", "asOf=2021-09-30#units"]) {
      expect(svg).toContain(words);
    }
    const [rastered] = await Promise.all([
      page.waitForEvent("download"),
      ranking.getByRole("button", { name: "PNG" }).click(),
    ]);
    const { width, format } = await sharp(await rastered.path()).metadata();
    expect(format).toBe("png");
    expect(width).toBeGreaterThan(1000);
  });

  test("of the trend comes on a desktop as it comes into view, and is no script of the page", async ({
    page,
  }) => {
    await page.setViewportSize(DESKTOP);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const scripts = chartScripts(page);
    await open(page, screenCalled("overview"));
    expect(asked).not.toContain("/overview/trend");
    const trend = page.getByRole("region", { name: "Xu hướng theo tháng" });
    await trend.scrollIntoViewIfNeeded();
    await expect(trend.locator("figure circle:visible")).not.toHaveCount(0);
    await expect(
      trend.getByText(/^Đến 30\/09\/2021, các đơn vị cấp trên cơ sở đạt \d+\/\d+ /).first(),
    ).toBeVisible();
    await trend.getByText("Bảng số liệu").click();
    await expect(trend.getByRole("row")).toHaveCount(10);
    expect(await scripts()).toEqual([]);
  });

  test("of the trend is asked for by nobody on a phone until it is opened", async ({ page }) => {
    await page.setViewportSize(PHONE);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await open(page, screenCalled("overview"));
    await scrollThrough(page);
    expect(asked).not.toContain("/overview/trend");
    await page.getByRole("link", { name: "Xu hướng theo tháng" }).click();
    await expect(page).toHaveURL(/trend=1/);
    await expect(page.locator("#trend figure circle:visible")).not.toHaveCount(0);
  });

  test("on a desktop keeps its table closed until it is asked for", async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await open(page, TARGET);
    const table = page.getByRole("table").filter({ hasText: "Lũy kế" });
    await expect(table).toBeHidden();
    await page.getByText("Bảng số liệu").click();
    await expect(table).toBeVisible();
  });
});
