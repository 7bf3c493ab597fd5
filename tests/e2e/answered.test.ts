import { expect, type Locator, type Page, test } from "@playwright/test";
import { complianceOf } from "./figures";
import { rows } from "./installation";
import { stateOf } from "./people";

// "Which upper-level unions are behind on U5, by how much, and who are they?"

const DAY = "year=2021&asOf=2021-09-30";
/** What a person tabs through before they give up. */
const MOST_TABS = 60;

test.use({ storageState: stateOf("officer") });

/** Name, and what is done and left, of each union that is behind, by the API. */
async function behind(page: Page): Promise<[name: string, done: string, left: string][]> {
  const { results } = await complianceOf(page, DAY, "AG");
  const named = await rows<{ code: string; name: string }>(
    "SELECT u.code, u.name FROM units u JOIN auth.tenants t ON t.id = u.tenant_id WHERE t.code = $1",
    ["angiang"],
  );
  const names = new Map(named.map(({ code, name }) => [code, name]));
  return results
    .filter(({ target, status }) => target === "U5" && status === "BEHIND")
    .map(({ unit, value }) => {
      const name = names.get(unit);
      if (name === undefined || value === null)
        throw new Error(`${unit} is behind without a name or a figure`);
      return [name, String(value), `còn ${30 - value}`];
    });
}

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Not reached with ${MOST_TABS} tabs`);
}

test("is answered by whoever has only keys", async ({ page }) => {
  const wanted = await behind(page);
  expect(wanted.length).toBeGreaterThan(1);
  await page.goto(`/overview?${DAY}`, { waitUntil: "networkidle" });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("bai gui website");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/targets/U5?${DAY}`);
  await tabTo(page, page.getByRole("link", { name: "Ai còn thiếu, soạn tin nhắn" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Còn ${wanted.length} đơn vị thiếu.`);
  for (const [name, , left] of wanted)
    await expect(page.getByRole("row").filter({ hasText: name })).toContainText(left);
  const first = page.getByRole("rowheader").getByRole("link").first();
  const union = (await first.textContent())?.trim();
  if (!union) throw new Error("The first row names no union");
  await tabTo(page, first);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toContainText(union);
  await expect(page).toHaveURL(/\/units\/\w+\?/);
});

test("is answered by whoever hears the page: by roles and names alone", async ({ page }) => {
  await page.goto(`/targets/U5?${DAY}`);
  const wanted = await behind(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${wanted.length} đơn vị dưới nhịp`);
  const table = page.getByRole("table", { name: "Đơn vị, vướng trước" });
  const heard = table.getByRole("row").filter({ has: page.getByRole("cell", { name: "Chậm tiến độ" }) });
  await expect(heard).toHaveCount(wanted.length);
  const said: string[][] = [];
  for (const row of await heard.all()) {
    const [name = ""] = await row.getByRole("rowheader").allTextContents();
    const cells = await row.getByRole("cell").allTextContents();
    said.push([name.trim(), cells.find((cell) => cell.includes("còn")) ?? ""]);
  }
  expect(said.toSorted()).toEqual(wanted.map(([name, done, left]) => [name, `${done}, ${left}`]).toSorted());
});
