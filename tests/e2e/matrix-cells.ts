import type { Locator, Page } from "@playwright/test";

/** The overview's matrix of units by targets. */
export function matrixOf(page: Page): Locator {
  return page.getByRole("table", { name: /đơn vị theo \d+ chỉ tiêu/ });
}

/** A unit's cell of a target in the overview's matrix: the link to its "why". */
export function cellOf(page: Page, unit: string, target: string): Locator {
  return matrixOf(page).locator(`a[href$="why=${target}&of=${unit}"]`);
}

/** The badge of one of the province's own targets. */
export function badgeOf(page: Page, target: string): Locator {
  return page.locator(`#targets a[href$="why=${target}"]`);
}

/** The line of a unit in the matrix. */
export function rowOf(page: Page, name: string): Locator {
  return matrixOf(page).locator("tr", { has: page.getByRole("rowheader", { name }) });
}
