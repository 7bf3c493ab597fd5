import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { bulletParts } from "@/lib/domain/screen/bullet";
import { BulletBar } from "./bullet-bar";

describe("a bullet bar", () => {
  it("has its tick on the same place whatever the target", () => {
    expect(bulletParts(9, 30, 22).tick).toBe(bulletParts(84, 100, null).tick);
    expect(bulletParts(9, 30, 22).tick).toBeCloseTo(87.72, 2);
  });

  it("has bands at 50, 80 and 100 % of the target", () => {
    expect(bulletParts(0, 12, null).bands.map((width) => width.toFixed(2))).toEqual([
      "87.72",
      "70.18",
      "43.86",
    ]);
  });

  it("places bar and pace on the target's scale and cuts what lies beyond it", () => {
    const parts = bulletParts(9, 30, 22);
    expect(parts.bar).toBeCloseTo(26.32, 2);
    expect(parts.pace).toBeCloseTo(64.33, 2);
    expect(parts.paceBelow).toBe(false);
    expect(bulletParts(90, 30, 30).bar).toBe(100);
  });

  it.each([
    [22, true],
    [23, true],
    [21, true],
    [24, false],
    [20, false],
  ])("with %i of 30 at pace 22 moves the diamond off the bar's end: %s", (value, below) => {
    expect(bulletParts(value, 30, 22).paceBelow).toBe(below);
  });

  it("draws no bar for nothing done and no diamond without a pace", () => {
    const html = renderToStaticMarkup(
      <BulletBar value={0} required={30} pace={null} label="Tin, bài: 0/30" />,
    );
    expect(html).not.toContain("var(--bar)");
    expect(html).not.toContain("<path");
    expect(html).toContain('role="img" aria-label="Tin, bài: 0/30"');
  });
});
