import type { Page } from "@playwright/test";
import { runs } from "@/tests/support/runs";

/** What reaches beyond the page's right edge, if it can be scrolled there; undefined where it cannot. */
function overflow(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const reach = (element: Element) => element.getBoundingClientRect().right;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const free = [...document.body.querySelectorAll("*")].filter((each) => !scrolls(each.parentElement));
    const [widest] = free.sort((a, b) => reach(b) - reach(a));
    return `${scrollWidth - clientWidth} px too wide: ${widest?.outerHTML.slice(0, 200)}`;
  });
}

/** The narrowest, the middle and both with large text each time; the others by `npm run prove`. */
const SIZES = [
  { width: 320, size: "100%" },
  { width: 1024, size: "100%" },
  { width: 640, size: "200%" },
  { width: 1366, size: "200%" },
  ...runs(
    [],
    [
      { width: 390, size: "100%" },
      { width: 1440, size: "100%" },
    ],
  ),
];

/** Check 13: at every width, and at twice the text size on a small window and on a desktop, nothing scrolls sideways. */
export async function sideways(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { width, size } of SIZES) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate((text) => document.documentElement.style.setProperty("font-size", text), size);
    const widest = await overflow(page);
    if (widest !== undefined) found.push(`${width} px with text of ${size}, ${widest}`);
  }
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  return found;
}

/** A sheet of A4, as wide as the browser lays it out. */
const SHEET = { width: 720, height: 1_000 };

/** What of a page does not belong on paper: what reaches beyond the sheet, a dark ground, and what can only be pressed. */
export async function printedFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
  const widest = await overflow(page);
  const pressed = await page.evaluate(() =>
    [...document.querySelectorAll("button, [role=button], [role=slider], input[type=file]")]
      .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((control) => control.getBoundingClientRect().width > 1)
      .map((control) => `can be pressed on paper: ${control.outerHTML.slice(0, 160)}`),
  );
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ media: null });
  return [
    ...(widest === undefined ? [] : [widest]),
    ...pressed,
    ...(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(ground) ? [] : [`the sheet is ${ground}`]),
  ];
}
