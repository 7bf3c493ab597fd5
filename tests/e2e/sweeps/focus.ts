import type { Page } from "@playwright/test";
import { runs } from "@/tests/support/runs";

/** Pages of more stops than this are walked so far: bars cover what lies at the edges of the first screens. */
const MOST_STOPS = runs(24, 60);

/**
 * What has the focus, if a bar that stays in place lies over all of it (WCAG 2.4.11); empty where something of it is
 * seen, undefined where the walk has left the page.
 */
function coveredFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return undefined;
    const shown = focused.closest("label") ?? focused;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
    const stays = (element: Element | null): boolean =>
      element !== null &&
      (["sticky", "fixed"].includes(getComputedStyle(element).position) || stays(element.parentElement));
    const isCovered = (x: number, y: number) => {
      const upper = document.elementFromPoint(x, y);
      if (upper === null) return true;
      return !shown.contains(upper) && !upper.contains(shown) && stays(upper);
    };
    const seen = shares.some((across) =>
      shares.some((down) => !isCovered(left + width * across, top + height * down)),
    );
    return seen ? "" : focused.outerHTML.slice(0, 200);
  });
}

async function stopped(page: Page, key: "Tab" | "Shift+Tab"): Promise<string | undefined> {
  await page.keyboard.press(key);
  return coveredFocus(page);
}

/**
 * A walk from one end to the other; a page without a stop is none that was walked. Where a page was opened by a link that is
 * gone, the first step may lead out at its end, and the next to its beginning.
 */
async function walk(page: Page, key: "Tab" | "Shift+Tab", still: boolean): Promise<string[]> {
  const covered: string[] = [];
  let found = (await stopped(page, key)) ?? (await stopped(page, key));
  if (still) return found === undefined ? [] : ["something takes the focus"];
  if (found === undefined) return ["nothing takes the focus"];
  for (let stop = 1; found !== undefined && stop <= MOST_STOPS; stop += 1) {
    if (found !== "") covered.push(`covered: ${found}`);
    found = await stopped(page, key);
  }
  return covered;
}

const LOWEST = { width: 320, height: 480 };
/** A bar covers most of the lowest; the others are walked by `npm run prove`. */
const PHONES = runs([LOWEST], [LOWEST, { width: 360, height: 640 }, { width: 390, height: 844 }]);
const DESKTOPS = [{ width: 1366, height: 600 }];

/** Check 14: what a bar covers when it has the focus, walking through the page and back. */
export async function coveredStops(
  page: Page,
  { phone, still = false }: { phone?: boolean; still?: boolean },
): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of phone ? PHONES : DESKTOPS) {
    await page.setViewportSize(viewport);
    for (const key of ["Tab", "Shift+Tab"] as const) {
      const here = `${viewport.width}x${viewport.height}, ${key}`;
      found.push(...(await walk(page, key, still)).map((each) => `${here}: ${each}`));
    }
  }
  // A walk of the most stops ends anywhere; what shows itself while it has the focus is not what is looked at next.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  return found;
}
