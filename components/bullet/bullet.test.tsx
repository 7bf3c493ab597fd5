import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { bandLimits, bulletParts } from "@/lib/domain/screen/bullet";
import { BulletBar } from "./bullet-bar";

const NINE = { value: 9, required: 30, pace: 22, limits: [50, 80, 100] };

describe("a bullet bar", () => {
  it("has its tick on the same place whatever the target", () => {
    expect(bulletParts(NINE).tick).toBe(bulletParts({ ...NINE, value: 84, required: 100, pace: null }).tick);
    expect(bulletParts(NINE).tick).toBeCloseTo(87.72, 2);
  });

  it("has bands at the two lowest limits of the plan's classes and at the whole target", () => {
    const limitsOf = (...scores: number[]) =>
      bandLimits({ classes: scores.map((score) => [score, String(score)]) });
    expect(limitsOf(90, 80, 50, 0)).toEqual([50, 80, 100]);
    expect(limitsOf(85, 70, 60, 0)).toEqual([60, 70, 100]);
    expect(limitsOf(100, 66.5, 0)).toEqual([66.5, 100]);
    expect(bulletParts(NINE).bands.map((width) => width.toFixed(2))).toEqual(["87.72", "70.18", "43.86"]);
  });

  it("places bar and pace on the target's scale and cuts what lies beyond it", () => {
    const parts = bulletParts(NINE);
    expect(parts.bar).toBeCloseTo(26.32, 2);
    expect(parts.pace).toBeCloseTo(64.33, 2);
    expect(parts.paceBelow).toBe(false);
    expect(bulletParts({ ...NINE, value: 90, pace: 30 }).bar).toBe(100);
  });

  it.each([
    [22, true],
    [23, true],
    [21, true],
    [24, false],
    [20, false],
  ])("with %i of 30 at pace 22 moves the diamond off the bar's end: %s", (value, below) => {
    expect(bulletParts({ ...NINE, value }).paceBelow).toBe(below);
  });

  it("draws no bar for nothing done and no diamond without a pace", () => {
    const html = renderToStaticMarkup(<BulletBar {...NINE} value={0} pace={null} label="Tin, bài: 0/30" />);
    expect(html).not.toContain("var(--bar)");
    expect(html).not.toContain("<path");
    expect(html).toContain('role="img" aria-label="Tin, bài: 0/30"');
  });
});
