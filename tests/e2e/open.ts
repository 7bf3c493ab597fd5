import { expect, type Page } from "@playwright/test";
import { pathWithMade } from "./made";
import { nameOf } from "./people";
import type { Screen } from "./screen";

/**
 * Opens a screen and waits until it answers to keys and its requests are over.
 * @throws where it shows anything else: another status, address, first heading or state, or somebody else's frame
 */
export async function open(page: Page, screen: Screen): Promise<void> {
  const { name, person, status = 200, heading, before, press, shows } = screen;
  const path = pathWithMade(screen.path);
  await before?.(page);
  const answer = await page.goto(path, { waitUntil: "networkidle" });
  const { pathname, search } = new URL(page.url());
  const found = {
    status: answer?.status(),
    address: pathname + search,
    headings: await page.getByRole("heading", { level: 1, includeHidden: true }).allTextContents(),
    accounts: await page.locator("[popovertarget=person-menu]").allTextContents(),
  };
  expect(found, name).toEqual({
    status,
    address: path,
    headings: [expect.stringMatching(heading)],
    accounts: person === null ? [] : [expect.stringContaining(`: ${nameOf(person)}`)],
  });
  await press?.(page).click();
  if (shows) await expect(shows(page).first(), `${name}: the state`).toBeVisible();
}
