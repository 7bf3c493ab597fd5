import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";

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

/**
 * What the page's charts lack: each has a heading that states something, a picture with a mark in it, and rows of numbers,
 * its picture's own or beside it with its sentence. No picture stands outside of a chart.
 */
export async function emptyCharts(page: Page, charts: number): Promise<string[]> {
  const found = await page.evaluate(() => {
    /** What stands in a picture, whatever is to be shown; and the key to it, which is a paragraph. */
    const GROUND = "defs, [class*=-axis], [class*=-grid], [class*=-reference], svg[aria-hidden] > line, p";
    /** A finding says how many, or that there are none or all. */
    const FINDING = /\d|không|chưa|cả/i;
    /** Squares that a telephone reads are no chart. */
    const FRAMED = "[data-figure], [shape-rendering=crispEdges]";
    const [WIDE, HIGH] = [120, 60];
    const figures = [...document.querySelectorAll("[data-figure]")];

    function isMark(shape: Element): boolean {
      const { width, height } = shape.getBoundingClientRect();
      return shape.closest(GROUND) === null && shape.checkVisibility() && Math.max(width, height) > 1;
    }

    function isSaid(figure: Element): boolean {
      const drawnAsTable = figure.querySelector("table")?.closest("details") === null;
      return drawnAsTable || Boolean(figure.querySelector("figcaption")?.textContent?.trim());
    }

    function problemsOf(figure: Element): string[] {
      const shapes = [...figure.querySelectorAll("svg path, svg rect, svg circle, ol > li")];
      const texts = (selector: string) =>
        [...figure.querySelectorAll(selector)].map((part) => part.textContent).join();
      const required: readonly (readonly [string, boolean])[] = [
        ["finding", FINDING.test(texts("h2, h3"))],
        ["mark", shapes.some(isMark)],
        ["sentence", isSaid(figure)],
        ["numbers", /\d/.test(texts("tbody tr"))],
      ];
      return required.filter(([, there]) => !there).map(([name]) => `no ${name}: ${texts("h2, h3")}`);
    }

    const strays = [...document.querySelectorAll("main svg")].filter((picture) => {
      const { width, height } = picture.getBoundingClientRect();
      return width > WIDE && height > HIGH && picture.closest(FRAMED) === null;
    });
    return {
      count: figures.length,
      problems: [...figures.flatMap(problemsOf), ...strays.map(() => "a picture that is no chart")],
    };
  });
  return found.count === charts ? found.problems : [`${found.count} charts instead of ${charts}`];
}

/** What cannot be taken away of the page's charts: each as both kinds of file, and by an address that shows it again. */
export async function untakenCharts(page: Page): Promise<string[]> {
  const problems: string[] = [];
  // What lies below a sheet is taken from the page without it.
  if (await page.getByRole("dialog").isVisible()) return problems;
  for (const figure of await page.locator("[data-figure]").all()) {
    const finding = (await figure.locator("h2, h3").allInnerTexts()).join(" ").trim();
    const take = async (format: "SVG" | "PNG") => {
      const begun = page.waitForEvent("download", { timeout: TAKEN_WITHIN });
      await figure.getByRole("button", { name: format, exact: true }).click({ timeout: TAKEN_WITHIN });
      return readFileSync(await (await begun).path());
    };
    try {
      if (!(await take("SVG")).toString().startsWith("<svg ")) problems.push(`no SVG: ${finding}`);
      if (!(await isDrawn(await take("PNG")))) problems.push(`an empty PNG: ${finding}`);
      if (!(await isShownAgain(figure))) problems.push(`its address does not show it: ${finding}`);
    } catch (error) {
      problems.push(`${finding}: ${String(error).split("\n")[0]}`);
    }
  }
  return problems;
}

const TAKEN_WITHIN = 20_000;

/** A picture of one colour shows nothing. */
async function isDrawn(file: Buffer): Promise<boolean> {
  const { format } = await sharp(file).metadata();
  const { channels } = await sharp(file).stats();
  return format === "png" && channels.some(({ min, max }) => max > min);
}

/** The link of a chart leads to a page on which a chart of the same finding stands where the address points. */
async function isShownAgain(figure: Locator): Promise<boolean> {
  return figure.evaluate(async (chart) => {
    const link = chart.querySelector<HTMLAnchorElement>("[data-take] a");
    if (link === null || link.hash === "") return false;
    const answer = await fetch(link.href);
    const there = new DOMParser().parseFromString(await answer.text(), "text/html");
    const place = there.getElementById(decodeURIComponent(link.hash.slice(1)));
    const said = (of: Element | null | undefined) => of?.querySelector("h2, h3")?.textContent?.trim();
    const shown = [...(place?.querySelectorAll("[data-figure]") ?? [])];
    if (place?.matches("[data-figure]")) shown.push(place);
    return answer.ok && shown.some((one) => said(one) === said(chart));
  });
}
