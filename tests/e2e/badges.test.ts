import { expect, type Page } from "@playwright/test";
import { ICON_SHAPES } from "@/components/ui/icon-shapes";
import { type PersonName, stateOf } from "./people";
import { test } from "./reading";

/** Screens that between them show every status. */
const SHOWN: readonly (readonly [PersonName, string])[] = [
  ["surveyor", "/overview?year=2021&asOf=2021-06-30"],
  ["surveyor", "/overview?year=2021&asOf=2021-09-30&level=GRASSROOTS"],
  ["reader", "/overview?year=2021&asOf=2021-09-30"],
  ["reader", "/units/LX?year=2021&asOf=2021-09-30"],
  ["reader", "/targets/U5?year=2021&asOf=2021-09-30"],
];

interface Sign {
  icon: string | null;
  /** What style sheets draw into it; a cell of the matrix has its icon from there. */
  drawn: string;
  /** A mark's tooltip, whose words stand beside it, hidden or not. */
  title: string | null;
  beside: string;
  text: string;
}

function signsOn(page: Page): Promise<Sign[]> {
  const signs = page.locator("main :is([data-tone], [data-mark]):not(i)");
  return signs.evaluateAll((all) =>
    all.map((each) => ({
      icon: each.querySelector("use")?.getAttribute("href") ?? null,
      drawn: ["::before", "::after"].map((part) => getComputedStyle(each, part).maskImage).join(),
      title: each.ariaHidden === "true" ? each.getAttribute("title") : null,
      beside: each.parentElement?.textContent ?? "",
      text: each.textContent ?? "",
    })),
  );
}

/** The name of its icon; what is not asked is a dash. */
function iconOf({ icon, drawn }: Sign): string {
  // Whole, since a plus begins as a minus does.
  const whole = (shape: string) => `>${shape.replaceAll('"', "'")}</svg>`;
  const shape = Object.entries(ICON_SHAPES).find(([, each]) => drawn.includes(whole(each)));
  return icon?.replace("#i-", "") ?? shape?.[0] ?? "minus";
}

/** The status that a sign says in words, without the figure; empty where it says none. */
function wordsOf({ title, beside, text }: Sign): string {
  const [word = ""] = (title ?? text).split(/[,:–]/);
  return title === null || beside.includes(word) ? word : "";
}

for (const [person, path] of SHOWN) {
  test.describe(() => {
    test.use({ storageState: stateOf(person), viewport: { width: 1440, height: 900 } });
    test(`check 3: ${path} says every status in words and by a sign of its own`, async ({ page }) => {
      await page.goto(path);
      const signs = await signsOn(page);
      expect(signs.length).toBeGreaterThan(5);
      const words = new Map<string, Set<string>>();
      for (const sign of signs) {
        const icon = iconOf(sign);
        words.set(icon, (words.get(icon) ?? new Set()).add(wordsOf(sign)));
      }
      for (const [icon, said] of words) expect([...said], icon).toEqual([expect.stringMatching(/./)]);
      const every = [...words.values()].flatMap((said) => [...said]);
      expect(new Set(every).size).toBe(every.length);
    });
  });
}
