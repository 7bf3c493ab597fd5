import type { Page } from "@playwright/test";

/** Texts with a number that is read backwards, because a mark of direction before it reaches as far as it. */
export function turnedNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    function placeOf(text: Text, at: number): DOMRect {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect();
    }

    function isTurned(text: Text): boolean {
      return [...text.data.matchAll(/\d(?=[\d.,/])/g)].some(({ index }) => {
        const [digit, next] = [placeOf(text, index), placeOf(text, index + 1)];
        return digit.width > 0 && digit.top === next.top && next.left < digit.left;
      });
    }

    const seen = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility());
    return seen
      .flatMap((element) => [...element.childNodes].filter((node) => node instanceof Text))
      .filter(isTurned)
      .map(({ data }) => data.trim());
  });
}
