import { expect, type Page, test } from "@playwright/test";
import { addDays } from "@/lib/domain/calendar";
import { formatDate, vietnamDay } from "@/lib/format";
import { slowScripts } from "./network";
import { stateOf } from "./people";

// What stands beside a field and follows it does so, too, where the field was filled in before the scripts arrived, and
// where a draft brings it back.

const UNION = "LX-013";
const today = (page: Page) => page.getByRole("button", { name: "Hôm nay" });

/** Holds after what was done early, and again once the draft of it has come back. */
async function bothTimes(
  page: Page,
  address: string,
  fill: () => Promise<unknown>,
  holds: () => Promise<void>,
) {
  await slowScripts(page);
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await fill();
  await page.waitForLoadState("networkidle");
  await holds();
  await page.waitForTimeout(1_000);
  await page.reload({ waitUntil: "networkidle" });
  await holds();
}

test.describe("of an administrator", () => {
  test.use({ storageState: stateOf("admin") });

  test("a report of a period that is over offers no today", async ({ page }) => {
    const period = page.getByRole("combobox", { name: "Kỳ" });
    await bothTimes(
      page,
      "/reports",
      () => period.selectOption("2021"),
      () => expect(today(page)).toHaveCount(0),
    );
    await expect(period).toHaveValue("2021");
  });

  test("nor does a share of a year that is over", async ({ page }) => {
    const year = page.getByRole("combobox", { name: "Năm" });
    await bothTimes(
      page,
      "/shares",
      () => year.selectOption("2021"),
      () => expect(today(page)).toHaveCount(0),
    );
    await expect(year).toHaveValue("2021");
  });

  test("whoever is invited to chair a union that another chairs is told so", async ({ page }) => {
    await bothTimes(
      page,
      `/people/new?units=${UNION}`,
      () => page.getByLabel("Họ và tên").fill("Người Khác Hẳn"),
      () => expect(page.getByText("trong hồ sơ là")).toBeVisible(),
    );
  });
});

test.describe("of an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("who follows a reporter of yesterday is not appointed then", async ({ page, baseURL }) => {
    const appointed = addDays(vietnamDay(new Date()), -1);
    const data = { unit: UNION, fullName: "Võ Thị Mới", appointed };
    const headers = { Origin: baseURL ?? "" };
    const made = await page.request.post("/api/v1/reporters", { data, headers });
    expect(made.status()).toBe(201);
    const follows = page.getByRole("combobox", { name: "Thay cho" });
    await bothTimes(
      page,
      `/reporters/new?unit=${UNION}`,
      () => follows.selectOption({ label: "Võ Thị Mới" }),
      () => expect(page.getByRole("button", { name: "Hôm qua" })).toHaveCount(0),
    );
    await expect(follows.locator("option:checked")).toHaveText("Võ Thị Mới");
  });

  test("what began long ago may end today, and what begins today may not", async ({ page }) => {
    await bothTimes(
      page,
      `/channels/new?unit=${UNION}`,
      () => page.getByLabel("Ngày lập").fill("01/02/2021"),
      () => expect(today(page)).toHaveCount(2),
    );
    await today(page).first().click();
    await expect(page.getByLabel("Ngày lập")).toHaveValue(formatDate(vietnamDay(new Date())));
    await expect(today(page)).toHaveCount(1);
  });
});
