import type { Page } from "@playwright/test";
import { MOST_LISTED } from "@/components/ui/options";

/** Selects with more options than are looked through by eye. */
export function longChoices(page: Page): Promise<string[]> {
  return page.evaluate(
    (most) =>
      [...document.querySelectorAll("select")]
        .filter(({ options }) => options.length > most)
        .map(({ name, options }) => `${name}: ${options.length} options`),
    MOST_LISTED,
  );
}
