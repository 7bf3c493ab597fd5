import { expect } from "@playwright/test";
import { open } from "./open";
import { stateOf } from "./people";
import { test } from "./reading";
import { SCREENS } from "./screens";
import { inaccessible, squeezedTargets } from "./sweeps/accessibility";
import { chartScripts, emptyCharts, scrollThrough, untakenCharts } from "./sweeps/charts";
import { faintTexts } from "./sweeps/faint-texts";
import { coveredStops } from "./sweeps/focus";
import { longChoices } from "./sweeps/long-choices";
import { printedFaults, sideways } from "./sweeps/reflow";
import { smallTargets } from "./sweeps/small-targets";
import { thrownErrors } from "./sweeps/thrown";
import { unsaidWords } from "./sweeps/unsaid-words";

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1366, height: 800 };
/** A chart names its axes, its ends and its figures. */
const LEAST_TEXTS = 6;

const soft = expect.configure({ soft: true });

for (const screen of SCREENS) {
  test.describe(() => {
    test.use({
      viewport: PHONE,
      contextOptions: { reducedMotion: "reduce" },
      ...(screen.person && { storageState: stateOf(screen.person) }),
    });

    test(`checks 11 to 14 and 25 of ${screen.name}`, async ({ page }) => {
      const { phone = false, still = false, charts = 0, texts = charts * LEAST_TEXTS } = screen;
      const scripts = chartScripts(page);
      const thrown = thrownErrors(page);
      await open(page, screen);
      await scrollThrough(page);
      soft(await scripts(), "check 25: no library of charts on a phone").toEqual([]);
      soft(await unsaidWords(page), "words, and no names of messages").toEqual([]);
      soft(await longChoices(page), "what is chosen among many is searched").toEqual([]);
      soft(await coveredStops(page, { phone, still }), "check 14: no bar covers the focus").toEqual([]);
      await page.setViewportSize(PHONE);
      soft(await smallTargets(page, 44), "check 13: targets are large enough for a finger").toEqual([]);
      await page.setViewportSize(phone ? PHONE : DESKTOP);
      if (!phone) soft(await smallTargets(page, 24), "check 13: and for a pointer").toEqual([]);
      soft(await sideways(page), "check 13: nothing scrolls sideways").toEqual([]);
      if (phone) soft(await squeezedTargets(page), "check 12: no target under a bar").toEqual([]);
      await page.setViewportSize({ width: DESKTOP.width, height: 3_000 });
      await soft.poll(() => emptyCharts(page, charts), "every chart shows its numbers").toEqual([]);
      soft(await untakenCharts(page), "every chart can be taken away").toEqual([]);
      soft(await faintTexts(page, texts), "check 11: texts of pictures").toEqual([]);
      soft(await inaccessible(page, { phone }), "check 12: axe finds nothing").toEqual([]);
      soft(await printedFaults(page), "its paper holds what is to be read").toEqual([]);
      soft(thrown(), "no script throws").toEqual([]);
    });
  });
}
