import type { Locator, Page } from "@playwright/test";

/** A unit's cell of a target in the overview's matrix: the link to its "why". */
export function cellOf(page: Page, unit: string, target: string): Locator {
  return page.locator(`table.matrix a[href$="why=${target}&of=${unit}"]`);
}

/** The badge of one of the province's own targets. */
export function badgeOf(page: Page, target: string): Locator {
  return page.locator(`#targets a.status-badge[href$="why=${target}"]`);
}

/** The line of a unit in the matrix. */
export function rowOf(page: Page, name: string): Locator {
  return page.locator("table.matrix tr", { has: page.getByRole("rowheader", { name }) });
}
