import type { Page } from "@playwright/test";

const LEAST = 4.5;

interface Text {
  words: string;
  ratio: number;
}

/** The contrast of every text that an SVG shows, against what is painted behind it, as the browser computed both. */
function svgTexts(page: Page): Promise<Text[]> {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

    /** Channels 0 to 255 of any colour that CSS can write, and its opacity 0 to 1. */
    function channels(colour: string): readonly [number, number, number, number] {
      if (!canvas) throw new Error("There is no canvas");
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    }

    function luminance(colour: string): number {
      const [red, green, blue] = channels(colour).map((channel) => {
        const share = channel / 255;
        return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
    }

    /** A label upon a bar lies on the bar's fill, or on the ground of its hatch. */
    function fillBehind(text: Element): string | undefined {
      const box = text.getBoundingClientRect();
      const under = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const shape = under.find(
        (each) => each.matches("path, rect") && getComputedStyle(each).fill !== "none",
      );
      if (!shape) return undefined;
      const { fill } = getComputedStyle(shape);
      const hatch = /url\("?#([^")]+)/.exec(fill)?.[1];
      const ground = hatch ? document.getElementById(hatch)?.querySelector("rect") : shape;
      return ground ? getComputedStyle(ground).fill : undefined;
    }

    function backgroundOf(element: Element): string {
      for (let behind: Element | null = element; behind; behind = behind.parentElement) {
        const { backgroundColor } = getComputedStyle(behind);
        if (channels(backgroundColor)[3] === 1) return backgroundColor;
      }
      return "white";
    }

    return [...document.querySelectorAll("svg text")]
      .filter((text) => text.checkVisibility() && text.textContent?.trim())
      .map((text) => {
        const [ink, paper] = [
          luminance(getComputedStyle(text).fill),
          luminance(fillBehind(text) ?? backgroundOf(text)),
        ];
        const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
        return { words: text.textContent ?? "", ratio: Math.round(ratio * 100) / 100 };
      });
  });
}

/** Check 11: texts of pictures that are too faint, in both themes; how many there must be at least is the caller's to say. */
export async function faintTexts(page: Page, least: number): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const texts = await svgTexts(page);
    if (texts.length < least) found.push(`${colorScheme}: ${texts.length} texts instead of ${least}`);
    const faint = texts.filter(({ ratio }) => ratio < LEAST);
    found.push(...faint.map(({ words, ratio }) => `${colorScheme}: “${words}” has a contrast of ${ratio}`));
  }
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}
