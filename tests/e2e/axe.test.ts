import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { activitiesCalled, freshTitle } from "./activity-form";
import { stateOf } from "./people";
import { SCREENS } from "./screens";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDTHS = [1366, 360];
/** The whole page in view: charts are drawn, and bars that stick to an edge cover nothing. */
const HEIGHT = 3_000;

/** What axe finds on the page as it stands: rule, place, and what it says about it. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}

/**
 * Both themes at both widths of one loaded page: themes follow the device, and width needs no reload. Of the rules only
 * contrast asks for colours, so it alone is asked again in the dark.
 */
async function isAccessible(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    const all = new AxeBuilder({ page }).withTags(RULES);
    expect(await violations(all), `${width} px, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    const contrast = new AxeBuilder({ page }).withRules("color-contrast");
    expect(await violations(contrast), `${width} px, dark`).toEqual([]);
  }
}

for (const { name, path, person } of SCREENS) {
  test.describe(() => {
    if (person) test.use({ storageState: stateOf(person) });
    test(`check 12: axe finds nothing on ${name}`, async ({ page }) => {
      await page.goto(path);
      await isAccessible(page);
    });
  });
}

/** Screens so low that the bars of the chairs' frame lie over what scrolls. */
const LOW = [
  { width: 360, height: 640 },
  { width: 320, height: 480 },
];

for (const { name, path, person, phone } of SCREENS) {
  if (!phone || person === null) continue;
  test.describe(() => {
    test.use({ storageState: stateOf(person) });
    test(`check 12: on a low screen axe finds no target of ${name} under a bar`, async ({ page }) => {
      await page.goto(path);
      for (const viewport of LOW) {
        await page.setViewportSize(viewport);
        for (const share of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
          await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), share);
          const sizes = new AxeBuilder({ page }).withRules("target-size");
          expect(await violations(sizes), `${viewport.width} px, ${share} of the way down`).toEqual([]);
        }
      }
    });
  });
}

test.describe("a record's own page", () => {
  test.use({ storageState: stateOf("editor") });

  test("check 12: axe finds nothing on a record, its correction, its refusals and its menu", async ({
    page,
  }) => {
    const title = freshTitle("Bài để kiểm tra màn hình");
    const body = {
      unit: "LX-012",
      type: "WEBSITE_ARTICLE",
      occurredOn: "2021-11-05",
      status: "DRAFT",
      title,
    };
    const origin = new URL((await page.goto("/activities"))?.url() ?? "").origin;
    await page.request.post("/api/v1/activities", { data: body, headers: { origin } });
    const [record] = await activitiesCalled(page, title);
    await page.goto(`/activities/${record?.id}`);
    await page.getByRole("button", { name: /^Tài khoản/ }).click();
    await isAccessible(page);
    await page.goto(`/activities/${record?.id}/edit`, { waitUntil: "networkidle" });
    await page.getByLabel("Tiêu đề").fill("");
    await page.getByRole("button", { name: "Gửi", exact: true }).click();
    await expect(page.locator(".error-summary")).toBeFocused();
    await isAccessible(page);
  });
});
