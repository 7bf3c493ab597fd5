import { expect, type Page, test } from "@playwright/test";
import { type PersonName, stateOf } from "./people";

/** Screens that between them show every status. */
const SHOWN: readonly (readonly [PersonName, string])[] = [
  ["surveyor", "/overview?year=2021&asOf=2021-06-30"],
  ["surveyor", "/overview?year=2021&asOf=2021-09-30&level=GRASSROOTS"],
  ["reader", "/overview?year=2021&asOf=2021-09-30"],
  ["reader", "/units/LX?year=2021&asOf=2021-09-30"],
  ["reader", "/targets/U5?year=2021&asOf=2021-09-30"],
];

interface Sign {
  words: string;
  icon: string | null;
}

/** Icon and words of whatever stands for a status; a mark's words are hidden beside it or written there. */
function signsOn(page: Page): Promise<Sign[]> {
  const signs = page.locator("main").locator(".status-badge, .status-cell, .status-plain, .status-mark");
  return signs.evaluateAll((all) =>
    all.map((each) => {
      const icon = each.querySelector("use")?.getAttribute("href") ?? null;
      const title = each.getAttribute("title")?.split(", ")[0] ?? "";
      const beside = each.parentElement?.textContent ?? "";
      if (each.matches(".status-mark")) return { icon, words: beside.includes(title) ? title : "" };
      const hidden = each.querySelector(".sr-only")?.textContent ?? "";
      const words = each.matches(".status-badge") ? each.textContent : hidden || each.textContent;
      return { icon, words: words?.split(/[,:]/)[0] ?? "" };
    }),
  );
}

for (const [person, path] of SHOWN) {
  test.describe(() => {
    test.use({ storageState: stateOf(person), viewport: { width: 1440, height: 900 } });
    test(`check 3: ${path} says every status in words and by a sign of its own`, async ({ page }) => {
      await page.goto(path);
      const signs = await signsOn(page);
      expect(signs.length).toBeGreaterThan(5);
      expect(signs.filter(({ words }) => words.trim() === "")).toEqual([]);
      const icons = new Map<string, Set<string>>();
      for (const { words, icon } of signs) {
        // What is not asked is a dash.
        const sign = icon ?? "–";
        icons.set(sign, (icons.get(sign) ?? new Set()).add(words.replace("–", "")));
      }
      for (const [icon, words] of icons) expect([...words], icon).toHaveLength(1);
    });
  });
}
