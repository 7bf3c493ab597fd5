import { expect, type Page } from "@playwright/test";
import { open } from "./open";
import { stateOf } from "./people";
import { test } from "./reading";
import { screenCalled } from "./screens";
import { inaccessible, squeezedTargets } from "./sweeps/accessibility";
import { chartScripts, emptyCharts } from "./sweeps/charts";
import { faintTexts } from "./sweeps/faint-texts";
import { coveredStops } from "./sweeps/focus";
import { sideways } from "./sweeps/reflow";
import { smallTargets } from "./sweeps/small-targets";
import { thrownErrors } from "./sweeps/thrown";
import { unsaidWords } from "./sweeps/unsaid-words";

interface Planted {
  /** What is wrong with the page. */
  readonly fault: string;
  /** Makes the real page have it. */
  readonly html?: string;
  /** In a sheet that scripts made: the page's policy runs no style that stands in it. */
  readonly css?: string;
  readonly remove?: string;
  readonly sweep: (page: Page) => Promise<string[]>;
  /** What the sweep says of it. */
  readonly says: RegExp;
}

const PLANTED: readonly Planted[] = [
  {
    fault: "a field without a name",
    html: "<input>",
    sweep: inaccessible,
    says: /^1366 px, light: label /,
  },
  {
    fault: "a text that is faint in the dark alone",
    html: `<p id="faint">Chữ</p>`,
    css: "@media (prefers-color-scheme: dark) { #faint { color: #333; background: #222 } }",
    sweep: inaccessible,
    says: /^360 px, dark: color-contrast #faint/,
  },
  {
    fault: "targets that lie too close on a low screen",
    html: `<p style="height: 2000px"></p><button aria-label="Một" style="all: unset; width: 9px; height: 9px">
      </button><button aria-label="Hai" style="all: unset; width: 9px; height: 9px"></button>`,
    sweep: squeezedTargets,
    says: /^320 px, 1 of the way down: target-size /,
  },
  {
    fault: "a small target",
    html: `<button style="all: unset; display: block; width: 9px; height: 9px; margin: 40px"></button>`,
    sweep: (page) => smallTargets(page, 44),
    says: /^9×9 <button /,
  },
  {
    fault: "the name of a message in place of its words",
    html: "<p>Bảng pivot.saved.save</p>",
    sweep: unsaidWords,
    says: /^Bảng pivot\.saved\.save$/,
  },
  {
    fault: "a page that scrolls sideways",
    html: `<div style="width: 330px; height: 1px"></div>`,
    sweep: sideways,
    says: /^320 px with text of 100%, .*width: 330px/,
  },
  {
    fault: "a page that scrolls sideways with large text on a desktop alone",
    html: `<div id="wide">Chữ</div>`,
    css: "@media (min-width: 1000px) { #wide { width: 50rem } }",
    sweep: sideways,
    says: /^1366 px with text of 200%, .*id="wide"/,
  },
  {
    fault: "a bar that covers what has the focus",
    html: `<div style="position: fixed; inset: auto 0 0; height: 200px; background: white"></div>`,
    sweep: (page) => coveredStops(page, {}),
    says: /^1366x600, Tab: covered: </,
  },
  {
    fault: "a page on which nothing takes the focus",
    remove: "a, button, input, select, textarea, summary, [tabindex]:not(main)",
    sweep: (page) => coveredStops(page, {}),
    says: /^1366x600, Tab: nothing takes the focus$/,
  },
];

function plant(page: Page, { html, css, remove }: Omit<Planted, "fault" | "sweep" | "says">): Promise<void> {
  return page.evaluate(
    ({ html, css, remove }) => {
      document.querySelector("main")?.insertAdjacentHTML("beforeend", html ?? "");
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css ?? "");
      document.adoptedStyleSheets.push(sheet);
      if (remove) for (const each of document.querySelectorAll(remove)) each.remove();
    },
    { html, css, remove },
  );
}

test.use({ contextOptions: { reducedMotion: "reduce" } });

test.describe("on a chair's page", () => {
  test.use({ storageState: stateOf("chair"), viewport: { width: 390, height: 844 } });

  for (const planted of PLANTED) {
    test(`a sweep reports ${planted.fault}`, async ({ page }) => {
      await open(page, screenCalled("a chair's activities"));
      expect(await planted.sweep(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await plant(page, planted);
      expect(await planted.sweep(page)).toContainEqual(expect.stringMatching(planted.says));
    });
  }
});

test.describe("on any page", () => {
  test.use({ storageState: stateOf("chair") });

  test("a sweep reports what a script throws", async ({ page }) => {
    const thrown = thrownErrors(page);
    await open(page, screenCalled("a chair's activities"));
    expect(thrown()).toEqual([]);
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error("planted");
      });
    });
    await expect.poll(thrown).toEqual(["planted"]);
  });
});

/** Lines, dots and columns of the library's charts and of our own. */
const MARKS =
  "[data-figure] :is(.recharts-line, .recharts-line-dots, .recharts-bar, .recharts-reference-dot, svg svg > *, circle, path)";

test.describe("on a page with a chart", () => {
  test.use({ storageState: stateOf("officer"), viewport: { width: 1366, height: 3_000 } });

  for (const name of ["a count target", "a milestone target", "overview with its trend"]) {
    test(`a sweep reports what the chart lacks on ${name}`, async ({ page }) => {
      await open(page, screenCalled(name));
      const { charts = 0 } = screenCalled(name);
      const lacks = async () => new Set((await emptyCharts(page, charts)).map((each) => each.split(":")[0]));
      await expect.poll(lacks).toEqual(new Set());
      expect(await emptyCharts(page, charts + 1)).toEqual([`${charts} charts instead of ${charts + 1}`]);
      await plant(page, { remove: MARKS });
      expect(await lacks()).toEqual(new Set(["no mark"]));
      await plant(page, { remove: "[data-figure] :is(tbody tr, figcaption, h2, h3)" });
      expect(await lacks()).toEqual(new Set(["no finding", "no mark", "no sentence", "no numbers"]));
    });
  }

  test("a sweep reports the library of charts where it is loaded", async ({ page }) => {
    const scripts = chartScripts(page);
    await open(page, screenCalled("a count target"));
    await page.getByRole("img", { name: /^Lũy kế/ }).hover();
    await expect(page.locator(".recharts-wrapper")).toBeVisible();
    expect(await scripts()).not.toEqual([]);
  });

  test("a sweep reports a picture's faint text, in the dark too, and a picture without texts", async ({
    page,
  }) => {
    await open(page, screenCalled("a milestone target"));
    expect(await faintTexts(page, 6)).toEqual([]);
    expect(await faintTexts(page, 1_000)).toHaveLength(2);
    await plant(page, {
      css: "@media (prefers-color-scheme: dark) { figure svg text { fill: #333 !important } }",
    });
    expect(await faintTexts(page, 6)).toContainEqual(
      expect.stringMatching(/^dark: “.+” has a contrast of 1/),
    );
  });
});

test.describe("a screen that shows something else is not opened", () => {
  const overview = screenCalled("overview");

  test("nobody is signed in", async ({ page }) => {
    await expect(open(page, overview)).rejects.toThrow('"address": "/signin');
  });

  for (const [what, screen] of [
    ["another heading", { ...overview, heading: /^Tổng quan$/ }],
    ["another status", { ...overview, status: 404 }],
    ["somebody else's frame", { ...overview, person: "editor" }],
  ] as const) {
    test.describe(() => {
      test.use({ storageState: stateOf("officer") });
      test(what, async ({ page }) => {
        await expect(open(page, screen)).rejects.toThrow(overview.name);
      });
    });
  }
});
