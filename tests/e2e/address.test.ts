import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { matrixOf } from "./matrix-cells";
import { stateOf } from "./people";
import { test } from "./reading";

const DESKTOP = { width: 1440, height: 900 };

/** The units of the matrix from top to bottom. */
function names(page: Page): Promise<string[]> {
  return matrixOf(page).locator("tbody th[scope=row] a").allTextContents();
}

test.describe("the demo", () => {
  test.use({ storageState: stateOf("reader"), viewport: DESKTOP });

  test("check 7: year, filter and sort survive reload, Back and a copied address", async ({
    page,
    context,
  }) => {
    await page.goto("/overview?year=2021&asOf=2021-09-30");
    await page.getByLabel("Trạng thái").selectOption({ label: "Chậm tiến độ" });
    await expect(page).toHaveURL(/status=BEHIND/);
    await page
      .getByRole("columnheader", { name: /^Đơn vị/ })
      .getByRole("button")
      .click();
    await expect(page).toHaveURL(/sort=name/);
    await expect(page.getByRole("columnheader", { name: /^Đơn vị/ })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    const address = page.url();
    expect(address).toContain("year=2021");
    const shown = await names(page);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).toEqual([...shown].sort(new Intl.Collator("vi").compare));

    await page.reload();
    expect(await names(page)).toEqual(shown);
    await matrixOf(page).locator("tbody th[scope=row] a").first().click();
    await expect(page).toHaveURL(/\/units\/.*asOf=2021-09-30/);
    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect(page.getByLabel("Trạng thái")).toHaveValue("BEHIND");
    expect(await names(page)).toEqual(shown);
    const other = await context.newPage();
    await other.goto(address);
    expect(await names(other)).toEqual(shown);
  });

  test("check 7: the list of activities keeps year, type and words too", async ({ page }) => {
    await page.goto("/activities?year=2022");
    await page.getByLabel("Loại").selectOption({ label: "Lớp tập huấn" });
    await expect(page).toHaveURL(/type=TRAINING_CLASS/);
    await expect(page).toHaveURL(/year=2022/);
    const titles = page.locator("table tbody th[scope=row] a");
    const shown = await titles.allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    await page.reload();
    expect(await titles.allTextContents()).toEqual(shown);
    await titles.first().click();
    await expect(page).toHaveURL(/\/activities\/[^?]+$/);
    await page.goBack();
    await expect(page.getByLabel("Loại")).toHaveValue("TRAINING_CLASS");
    expect(await titles.allTextContents()).toEqual(shown);
  });

  for (const [path, table] of [
    ["/overview?year=2021&asOf=2021-09-30", /đơn vị theo/],
    ["/units?year=2021&asOf=2021-09-30", /^Đơn vị, đến/],
  ] as const) {
    test(`check 8: “chau doc” and “Châu Đốc” find the same on ${path}`, async ({ page }) => {
      await page.goto(path);
      const units = page.getByRole("table", { name: table }).getByRole("rowheader").getByRole("link");
      const found: string[][] = [];
      for (const words of ["chau doc", "Châu Đốc"]) {
        await page.getByRole("main").getByRole("searchbox").fill(words);
        await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(words).replace("%20", "\\+")}`));
        await expect(units.first()).toContainText("Châu Đốc");
        found.push(await units.allTextContents());
      }
      expect(found[0]).toEqual(found[1]);
    });
  }

  test("the file of the matrix holds the units that the filter leaves, in their order", async ({ page }) => {
    await page.goto("/overview?year=2021&asOf=2021-09-30&status=BEHIND&sort=name");
    const shown = await names(page);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Xuất tệp" }).click();
    const lines = (await readFile(await (await download).path(), "utf8")).trim().split(/\r?\n/);
    expect(lines.length).toBeGreaterThan(shown.length);
    const listed = shown.map((name) => lines.findIndex((line) => line.includes(name)));
    expect(listed).not.toContain(-1);
    expect(listed).toEqual([...listed].sort((a, b) => a - b));
  });

  test("a search that finds nothing names the filter and leads out of it", async ({ page }) => {
    await page.goto(
      "/overview?year=2021&asOf=2021-09-30&q=kh%C3%B4ng%20c%C3%B3%20%C4%91%C6%A1n%20v%E1%BB%8B",
    );
    await expect(page.getByText("“không có đơn vị”")).toBeVisible();
    const search = page.getByRole("searchbox").first();
    await search.fill("cũng không có");
    await expect(page.getByText("“cũng không có”")).toBeVisible();
    await page.getByRole("link", { name: "Xóa bộ lọc" }).click();
    await expect(matrixOf(page).locator("tbody tr")).toHaveCount(15);
    await expect(search).toHaveValue("");
  });

  test("a year without a plan says so and keeps the way to other years", async ({ page }) => {
    await page.goto("/overview?year=2019");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("2019");
    await expect(page.getByLabel("Năm")).toBeVisible();
  });
});

test.describe("the federation of bundle/", () => {
  test.use({ storageState: stateOf("surveyor"), viewport: DESKTOP });

  test("check 8: “đ” sorts after “d”", async ({ page }) => {
    await page.goto("/overview?year=2021&asOf=2021-09-30&sort=name");
    expect(await names(page)).toEqual([
      "LĐLĐ huyện Dĩ An",
      "LĐLĐ huyện Duy Tiên",
      "LĐLĐ huyện Đại Lộc",
      "LĐLĐ huyện Ea Kar",
    ]);
  });
});

/** Addresses that nobody was given, and what each answers; a page has its heading in the answer, a refusal comes to it by script. */
const ODD: Readonly<Record<"admin" | "reader", readonly (readonly [string, number])[]>> = {
  admin: [
    ["/people?view=__proto__&role=constructor&page=x&sort=__proto__", 200],
    ["/people?q=%00&unit=%00&person=%00", 200],
    ["/people?q=%E2%80%8B&unit=__proto__", 200],
    ["/people?view=NEVER&view=LAPSED&page=-1&page=0", 200],
    ["/people?person=__proto__", 200],
    ["/people?page=99999&q=a&q=b", 200],
    ["/people/cards?unit=__proto__", 200],
    ["/people/cards?unit=%00&unit=%E2%80%8B", 200],
    ["/people/handover", 404],
    ["/people/handover?unit=%00", 404],
    ["/people/handover?unit=__proto__", 404],
    ["/people/handover?unit=%20LX-020%E2%80%8B", 200],
    ["/people/handover?unit=LX&unit=LX-020", 200],
    ["/people/new?units=%00&find=%00", 200],
    ["/people/new?units=__proto__", 404],
    ["/people/new?person=x", 404],
    ["/people/new?units=LX-020,%20LX-021%20", 200],
    ["/plans?x=__proto__&year=%00", 200],
    ["/plans/%00", 404],
    ["/plans/__proto__", 404],
    ["/plans/2021.5", 404],
    ["/plans/99999", 404],
    ["/plans/1999", 404],
    ["/plans/1999/document", 404],
    ["/plans/2021?target=__proto__", 404],
    ["/plans/2021?target=%00", 200],
    ["/plans/2021?target=U5&minimum=%00&weight=x&force=__proto__&clause0=1e308", 200],
    ["/plans/2021?target=U5&minimum=1&minimum=2&clause9=-1", 200],
    ["/plans/2021?target=%20U5%20&minimum=%E2%80%8B", 200],
    ["/review?view=__proto__&unit=%00&type=constructor&age=x&item=%00", 200],
    ["/review?view=SAMPLE&view=RETURNED&item=__proto__", 200],
    ["/review?cursor=x", 200],
    ["/review?age=7&unit=__proto__&unit=%20LX%20", 200],
    ["/review?unit=__proto__", 404],
    ["/settings?unit=%00&period=__proto__", 200],
    ["/settings?unit=LX&period=2021-13", 200],
    ["/activities?status=WITHDRAWN&month=13&cursor=eyJ4", 200],
    ["/activities?status=WITHDRAWN&status=__proto__", 200],
    ["/reporters?standing=withdrawn&sort=__proto__&q=%00", 200],
    ["/import?kind=__proto__", 200],
    ["/outbox/activity.save", 405],
  ],
  reader: [
    ["/overview?sort=__proto__", 200],
    ["/overview?q=%00", 200],
    ["/units?sort=constructor", 200],
    ["/activities?cursor=x", 200],
    ["/activities?q=%00&type=__proto__", 200],
    ["/units/%00", 404],
    ["/targets/__proto__", 404],
    ["/activities/%00", 404],
  ],
};

for (const name of ["admin", "reader"] as const) {
  test.describe(`addresses that nobody gave to ${name}`, () => {
    test.use({ storageState: stateOf(name) });

    test("answer what they should, and never a failure", async ({ page }) => {
      const found: [string, number, boolean][] = [];
      for (const [address] of ODD[name]) {
        const answer = await page.request.get(address);
        found.push([address, answer.status(), (await answer.text()).includes("<h1")]);
      }
      expect(found).toEqual(ODD[name].map(([address, status]) => [address, status, status === 200]));
    });
  });
}
