import { expect } from "@playwright/test";
import { stateOf } from "./people";
import { test } from "./reading";
import { sideways } from "./sweeps/reflow";
import { turnedNumbers } from "./sweeps/turned-numbers";

const DAY = "year=2021&asOf=2021-09-30";
const ADDRESSES = [
  `/overview?${DAY}`,
  `/overview?${DAY}&level=GRASSROOTS`,
  `/overview?${DAY}&why=U5&of=DAI2`,
  `/overview?${DAY}&q=ươươươ`,
  `/units?${DAY}`,
  `/units/DAI1?${DAY}`,
  `/units/DAI2?${DAY}`,
  `/units/DAI3?${DAY}`,
  `/units/DAI3?${DAY}&why=G1`,
  `/targets?${DAY}`,
  `/targets/P1?${DAY}`,
  `/targets/U5?${DAY}`,
  `/targets/G1?${DAY}`,
  "/activities?year=2021",
  "/activities/DAI-1",
  "/activities/DAI-1/edit",
  "/activities/DAI-2",
  "/activities/new?unit=DAI1",
  "/account",
];

test.use({ storageState: stateOf("longwinded"), contextOptions: { reducedMotion: "reduce" } });

for (const path of ADDRESSES) {
  test(`words without a blank and marks of direction disturb nothing on ${path}`, async ({ page }) => {
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.getByText("Không mở được trang này")).toHaveCount(0);
    expect(await turnedNumbers(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  });
}

test("a sweep reports a number that a name turns around", async ({ page }) => {
  await page.goto(`/units?${DAY}`);
  await page.evaluate(() => document.querySelector("h1")?.append("Huyện\u202E có 12 mục"));
  expect(await turnedNumbers(page)).toEqual(["Huyện\u202E có 12 mục"]);
});
