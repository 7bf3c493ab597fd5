import { expect, type Locator } from "@playwright/test";
import { cellOf, matrixOf } from "./matrix-cells";
import { stateOf } from "./people";
import { test } from "./reading";

const UNIONS = "/overview?year=2021&asOf=2021-09-30&level=GRASSROOTS";

test.use({ storageState: stateOf("reader"), viewport: { width: 1366, height: 768 } });

test("check 9: the matrix is a table whose heads say what they head", async ({ page }) => {
  await page.goto("/overview?year=2021&asOf=2021-09-30");
  const table = page.getByRole("table", { name: /^15 đơn vị theo \d+ chỉ tiêu/ });
  await expect(table.getByRole("rowheader")).toHaveCount(17);
  const heads = table.getByRole("columnheader");
  expect(await heads.evaluateAll((all) => all.map((each) => each.getAttribute("scope")))).not.toContain(null);
  const columns = await table.locator("th[scope=col]").count();
  for (const row of await table.locator("tbody tr").all()) {
    await expect(row.locator("th[scope=row], td")).toHaveCount(columns);
  }
});

/** Whether something lies over the middle of an element. */
function isCovered(element: Locator): Promise<boolean> {
  return element.evaluate((each) => {
    const box = each.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return top === null || !each.contains(top);
  });
}

test("check 9: where it is wider than the page it scrolls in its own frame by the keyboard; head and first column stay", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(UNIONS);
  const frame = page.getByRole("region", { name: /^50 đơn vị theo/ });
  const corner = matrixOf(page).locator("th[scope=col]").first();
  const name = matrixOf(page).locator("tbody th[scope=row]").nth(45);
  await frame.evaluate((each) => each.scrollIntoView());
  await frame.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => frame.evaluate((each) => Math.min(each.scrollTop, each.scrollLeft)))
    .toBeGreaterThan(0);
  for (const kept of [corner, name]) {
    await expect(kept).toBeInViewport();
    expect(await isCovered(kept)).toBe(false);
    expect((await kept.boundingBox())?.x).toBe((await frame.boundingBox())?.x);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
});

test("check 9: where it fits, its head stays under the page's header", async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 768 });
  await page.goto(UNIONS);
  await matrixOf(page)
    .locator("tbody tr")
    .nth(35)
    .evaluate((each) => each.scrollIntoView({ block: "end" }));
  const corner = matrixOf(page).locator("th[scope=col]").first();
  const header = (await page.locator("header").first().boundingBox())?.height ?? 0;
  await expect
    .poll(async () => Math.abs(((await corner.boundingBox())?.y ?? 0) - header))
    .toBeLessThanOrEqual(1);
  expect(await isCovered(corner)).toBe(false);
});

for (const width of [1440, 1366, 1024]) {
  test(`no name and no figure leaves its cell at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/overview?year=2021&asOf=2021-09-30", UNIONS]) {
      await page.goto(path);
      const cells = matrixOf(page).locator("tbody th, td > [data-tone], td > [data-mark]");
      await expect(cells).not.toHaveCount(0);
      const cut = await cells.evaluateAll((all) =>
        all
          .filter((each) => each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight)
          .map((each) => each.textContent),
      );
      expect(cut, path).toEqual([]);
    }
  });
}

test("the unit above a union stands below its name, on a phone too", async ({ page }) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(UNIONS);
    const heads = await page
      .getByRole("main")
      .locator("a[href*='/units/']:visible + small")
      .evaluateAll((all) =>
        all.map((under) => {
          const name = under.previousElementSibling?.getBoundingClientRect();
          return {
            said: under.textContent,
            below: (name?.bottom ?? Infinity) - 1 <= under.getBoundingClientRect().top,
          };
        }),
      );
    expect(heads.length, `${width} px`).toBeGreaterThan(10);
    expect(heads.filter(({ said, below }) => said === "" || !below)).toEqual([]);
  }
});

test("where it is wider than the page its edge says so, until its last column is seen", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto("/overview?year=2021&asOf=2021-09-30");
  const frame = page.getByRole("region", { name: /^15 đơn vị theo/ });
  const faded = () => frame.evaluate((each) => getComputedStyle(each).getPropertyValue("--more"));
  await expect.poll(faded).toBe("40px");
  await frame.evaluate((each) => each.scrollTo({ left: each.scrollWidth }));
  await expect.poll(faded).toBe("0px");
});

test("a cell opens why it stands so", async ({ page }) => {
  await page.goto("/overview?year=2021&asOf=2021-09-30");
  const cell = cellOf(page, "LX", "U5");
  await cell.click();
  await expect(page).toHaveURL(/why=U5&of=LX/);
  await expect(page.getByRole("dialog")).toContainText("LĐLĐ TP Long Xuyên");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(cell).toBeFocused();
});
