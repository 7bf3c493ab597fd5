import type { Page } from "@playwright/test";

/**
 * Whatever can be pressed and reaches over less than `least` CSS pixels each way, by asking the page what lies at the
 * edges of that square; links within a sentence are exempt (WCAG 2.5.8), and what cannot be seen is not asked.
 */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const PRESSED = "a[href], button, select, summary, label:has(input), input:not([type=hidden]), textarea";

    function isSeen(element: Element): boolean {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      );
    }

    /** Text beside it in its own line box. */
    function isInSentence(element: Element): boolean {
      if (getComputedStyle(element).display !== "inline") return false;
      const own = element.textContent?.trim() ?? "";
      const around = element.closest("p, li, dd, td, small, span, div")?.textContent?.trim() ?? "";
      return around.length > own.length;
    }

    function belongs(found: Element | null, element: Element): boolean {
      if (found === null) return false;
      const label = element.closest("label");
      return (
        element.contains(found) ||
        found.contains(element.closest("label") ?? element) ||
        label?.contains(found) === true
      );
    }

    /** Half a pixel is left at each edge, so that a box of exactly that size passes. */
    function reaches(element: Element): boolean {
      element.scrollIntoView({ block: "center", inline: "nearest" });
      const box = (element.closest("label") ?? element).getBoundingClientRect();
      const [x, y, half] = [box.x + box.width / 2, box.y + box.height / 2, size / 2 - 0.5];
      const across = box.width >= size - 1 ? 0 : half;
      const down = box.height >= size - 1 ? 0 : half;
      const points = [
        [x - across, y],
        [x + across, y],
        [x, y - down],
        [x, y + down],
      ] as const;
      return points.every(([px, py]) => {
        const found = document.elementFromPoint(px, py);
        return found !== null && belongs(found, element) && !found.matches("body, main, html, td, tr, li, p");
      });
    }

    return [...document.querySelectorAll(PRESSED)]
      .filter((element) => isSeen(element) && !isInSentence(element) && !reaches(element))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 160)}`;
      });
  }, least);
}
