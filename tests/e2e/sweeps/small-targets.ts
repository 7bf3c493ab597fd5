import type { Page } from "@playwright/test";

/**
 * Whatever can be pressed and reaches over less than `least` CSS pixels each way, by asking the page what lies at the
 * edges of that square; links within a sentence are exempt (WCAG 2.5.8), and what cannot be seen is not asked.
 */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const PRESSED = "a[href], button, select, summary, label:has(input), input:not([type=hidden]), textarea";
    const SPACED = 24;

    const modal = document.querySelector("dialog:modal") ?? document.body;

    function isSeen(element: Element): boolean {
      const { width, height, right } = element.getBoundingClientRect();
      const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      return shown && width > 1 && height > 1 && right > 0;
    }

    /** Words stand beside it in its paragraph. */
    function isInSentence(element: Element): boolean {
      let block = element;
      while (getComputedStyle(block).display === "inline" && block.parentElement) block = block.parentElement;
      return (
        block !== element &&
        (block.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0)
      );
    }

    /** An open menu lies over it, until it is closed. */
    function isUnderMenu(found: Element, element: Element): boolean {
      const menu = found.closest("[popover]");
      return menu !== null && !menu.contains(element);
    }

    /** Its own, or for the smaller size at least nobody else's: the spacing of WCAG 2.5.8. */
    function isTaken(found: Element | null, element: Element): boolean {
      if (found === null) return true;
      if (isUnderMenu(found, element)) return false;
      const pressed = element.closest("label") ?? element;
      return !pressed.contains(found) && (size > SPACED || found.closest(PRESSED) !== null);
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
      return !points.some(([px, py]) => isTaken(document.elementFromPoint(px, py), element));
    }

    return [...modal.querySelectorAll(PRESSED)]
      .filter((element) => isSeen(element) && !isInSentence(element) && !reaches(element))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 160)}`;
      });
  }, least);
}
