import type { Page } from "@playwright/test";

/** By their addresses, which name what is in them, so that each is read once. */
const read = new Map<string, Promise<boolean>>();

/** Whether a script holds the library of charts: every class that it draws with begins with its name. */
function holdsCharts(url: string): Promise<boolean> {
  const known =
    read.get(url) ?? fetch(url).then(async (script) => (await script.text()).includes("recharts-"));
  read.set(url, known);
  return known;
}

/** Watches for scripts that hold the library of charts. */
export function chartScripts(page: Page): () => Promise<string[]> {
  const asked: Promise<string | null>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const url = response.url();
    asked.push(holdsCharts(url).then((holds) => (holds ? url : null)));
  });
  return async () => (await Promise.all(asked)).filter((url) => url !== null);
}

/** Brings every part of the page into view once, and waits for what that loads. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState("networkidle");
}

/** What the page's charts lack: each has a picture with a mark in it, a sentence, and rows of numbers. */
export async function emptyCharts(page: Page, charts: number): Promise<string[]> {
  const found = await page.evaluate(() => {
    /** What stands in a picture, whatever is to be shown; and the key to it, which is a paragraph. */
    const GROUND = "defs, [class*=-axis], [class*=-grid], [class*=-reference], svg[aria-hidden] > line, p";
    const figures = [...document.querySelectorAll("figure:has(table)")];

    function isMark(shape: Element): boolean {
      const { width, height } = shape.getBoundingClientRect();
      return shape.closest(GROUND) === null && shape.checkVisibility() && Math.max(width, height) > 1;
    }

    const problems = figures.flatMap((figure) => {
      const shapes = [...figure.querySelectorAll("svg path, svg rect, svg circle, ol > li")];
      const rows = [...figure.querySelectorAll("tbody tr")];
      return [
        shapes.some(isMark) ? "" : "no mark",
        figure.querySelector("figcaption")?.textContent?.trim() ? "" : "no sentence",
        rows.some((row) => /\d/.test(row.querySelector("td")?.textContent ?? "")) ? "" : "no numbers",
      ].filter((problem) => problem !== "");
    });
    return { count: figures.length, problems };
  });
  return found.count === charts ? found.problems : [`${found.count} charts instead of ${charts}`];
}
