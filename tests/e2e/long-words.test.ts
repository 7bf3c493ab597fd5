import { expect } from "@playwright/test";
import { LONG_ADDRESSES } from "./long-words";
import { pathWithMade } from "./made";
import { stateOf } from "./people";
import { test } from "./reading";
import { sideways } from "./sweeps/reflow";
import { turnedNumbers } from "./sweeps/turned-numbers";

test.use({ storageState: stateOf("longwinded"), contextOptions: { reducedMotion: "reduce" } });

for (const path of LONG_ADDRESSES) {
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
