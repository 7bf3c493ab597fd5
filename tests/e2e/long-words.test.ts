import { expect } from "@playwright/test";
import { runs } from "@/tests/support/runs";
import { LONG_ADDRESSES } from "./long-words";
import { pathWithMade } from "./made";
import { stateOf } from "./people";
import { test } from "./reading";
import { sideways } from "./sweeps/reflow";
import { turnedNumbers } from "./sweeps/turned-numbers";

test.use({ storageState: stateOf("longwinded"), contextOptions: { reducedMotion: "reduce" } });

/** Each other page; all of them by `npm run prove`. */
const SWEPT = LONG_ADDRESSES.filter((_, nth) => nth % runs(2, 1) === 0);

for (const path of SWEPT) {
  test(`words without a blank and marks of direction disturb nothing on ${path}`, async ({ page }) => {
    await page.goto(pathWithMade(path), { waitUntil: "networkidle" });
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.getByText(/Không mở được trang này|\[object Object\]|native code/)).toHaveCount(0);
    expect(await turnedNumbers(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  });
}

test("a sweep reports a number that a name turns around", async ({ page }) => {
  await page.goto("/units?year=2021");
  await page.evaluate(() => document.querySelector("h1")?.append("Huyện\u202E có 12 mục"));
  expect(await turnedNumbers(page)).toEqual(["Huyện\u202E có 12 mục"]);
});
