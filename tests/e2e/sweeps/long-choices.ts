import type { Page } from "@playwright/test";
import { MOST_LISTED } from "@/components/ui/options";

/** Selects with more options than are looked through by eye; periods follow one another, so that each is found by its place. */
export function longChoices(page: Page): Promise<string[]> {
  return page.evaluate(
    (most) =>
      [...document.querySelectorAll("select")]
        .filter(({ name, options }) => name !== "period" && options.length > most)
        .map(({ name, options }) => `${name}: ${options.length} options`),
    MOST_LISTED,
  );
}
