import type { Page } from "@playwright/test";
import axe from "axe-core";
import { runs } from "@/tests/support/runs";

/** WCAG 2.2, A and AA. */
const RULES = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
} as const;
const CONTRAST = { type: "rule", values: ["color-contrast"] } as const;
const TARGET_SIZE = { type: "rule", values: ["target-size"] } as const;

declare global {
  interface Window {
    axe: typeof axe;
  }
}

type Asked = typeof RULES | typeof CONTRAST | typeof TARGET_SIZE;

/** Rows further down than the first six look as those do; all of them by `npm run prove`. */
const ALIKE = runs(":is(tbody > tr, ul > li, ol > li):nth-child(n + 7)", "");

/** What axe finds on the page as it stands: rule, place, and what it says about it. */
async function violations(page: Page, asked: Asked): Promise<string[]> {
  const isLoaded = await page.evaluate(() => "axe" in window);
  if (!isLoaded) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ asked: { type, values }, alike }) => {
      const found = await window.axe.run(
        { include: [["html"]], exclude: alike ? [[alike]] : [] },
        // It fetches every sheet anew for one rule, on orientation: styles.test.ts reads them for that.
        { runOnly: { type, values: [...values] }, resultTypes: ["violations"], preload: false },
      );
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
      );
    },
    { asked, alike: ALIKE },
  );
}

const [DESKTOP, PHONE] = [1366, 360];
/** The whole page in view: charts are drawn, and bars that stick to an edge cover nothing. */
const HEIGHT = 3_000;

/**
 * Check 12, of one loaded page: themes follow the device, and width needs no reload. Each time all rules in the light at the
 * width that the page is made for, and contrast in the dark at the other; both themes at both widths by `npm run prove`.
 */
export async function inaccessible(
  page: Page,
  { phone = false }: { phone?: boolean } = {},
): Promise<string[]> {
  const [own, other] = phone ? [PHONE, DESKTOP] : [DESKTOP, PHONE];
  const looked = [
    { width: own, colorScheme: "light", asked: RULES },
    { width: other, colorScheme: "dark", asked: CONTRAST },
    { width: own, colorScheme: "dark", asked: CONTRAST },
    { width: other, colorScheme: "light", asked: RULES },
  ] as const;
  const found: string[] = [];
  for (const { width, colorScheme, asked } of looked.slice(0, runs(2, looked.length))) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme });
    // A page that is longer still, and was walked to its end, has its head under the bar.
    await page.evaluate(() => scrollTo(0, 0));
    found.push(...(await violations(page, asked)).map((each) => `${width} px, ${colorScheme}: ${each}`));
  }
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

const LOWEST = { width: 320, height: 480 };
/** Screens so low that the bars of the chairs' frame lie over what scrolls; the lowest each time. */
const LOW = runs([LOWEST], [LOWEST, { width: 360, height: 640 }]);

/** Check 12 on the chairs' low screens: targets that a bar leaves too small, wherever the page is scrolled to. */
export async function squeezedTargets(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of LOW) {
    await page.setViewportSize(viewport);
    for (const share of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
      await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), share);
      const here = `${viewport.width} px, ${share} of the way down`;
      found.push(...(await violations(page, TARGET_SIZE)).map((each) => `${here}: ${each}`));
    }
  }
  return found;
}
