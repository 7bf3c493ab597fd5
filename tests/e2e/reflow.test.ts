import { expect, type Page, test } from "@playwright/test";
import { stateOf } from "./people";
import { SCREENS } from "./screens";
import { smallTargets } from "./targets";

/** How far the page can be scrolled sideways, and what reaches furthest. */
function overflow(page: Page): Promise<{ by: number; widest: string }> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const reach = (element: Element) => element.getBoundingClientRect().right;
    const [widest] = [...document.body.querySelectorAll("*")].sort((a, b) => reach(b) - reach(a));
    return { by: scrollWidth - clientWidth, widest: widest?.outerHTML.slice(0, 200) ?? "" };
  });
}

/** At 320 px, and at twice the text size on a small window and on a desktop: nothing scrolls sideways. */
async function staysInside(page: Page): Promise<void> {
  for (const { width, size } of [
    { width: 320, size: "100%" },
    { width: 640, size: "200%" },
    { width: 1366, size: "200%" },
  ]) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate((text) => document.documentElement.style.setProperty("font-size", text), size);
    const { by, widest } = await overflow(page);
    expect(by, `${width} px with text of ${size}: ${widest}`).toBeLessThanOrEqual(0);
  }
}

for (const { name, path, person, phone } of SCREENS) {
  test.describe(() => {
    if (person) test.use({ storageState: stateOf(person) });
    const least = phone ? 44 : 24;
    test(`check 13: ${name} fits 320 px and text of 200 %, and targets are at least ${least} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: phone ? 390 : 1366, height: 800 });
      await page.goto(path, { waitUntil: "networkidle" });
      expect(await smallTargets(page, least)).toEqual([]);
      await staysInside(page);
    });
  });
}
