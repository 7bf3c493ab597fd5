import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_CLASSES } from "../catalogue";
import { classOf, scoreOf } from "./score";

const part = (top: number, whole: number, weight = 1) => ({ weight, progress: { part: top, whole } });

describe("score", () => {
  test.each([
    [[], null],
    [[part(0, 1)], 0],
    [[part(1, 1)], 100],
    [[part(1, 3)], 33.3],
    [[part(2, 3)], 66.7],
    [[part(1, 1), part(1, 3)], 66.7],
    [[part(1, 2, 3), part(1, 1, 1)], 62.5],
    [[part(1, 2, 0.5), part(1, 1, 1.25)], 85.7],
    [[part(1, 1, 0.01), part(0, 1, 33.33)], 0],
    // exactly half a tenth is rounded up, the least below it is not
    [[part(1, 2000)], 0.1],
    [[part(4_999_999, 10_000_000_000)], 0],
    [[part(333, 800)], 41.6],
    [[part(1999, 2000)], 100],
    [[part(89_949, 100_000)], 89.9],
    [[part(89_950, 100_000)], 90],
  ])("%j give %s", (parts, score) => {
    expect(scoreOf(parts)).toBe(score);
  });

  test("many odd fractions add up without losing a bit", () => {
    const thirds = Array.from({ length: 40 }, (_, index) => part(1, 3 * 7 ** (index % 15)));
    const exact = thirds.reduce((sum, { progress }) => sum + progress.part / progress.whole, 0);
    expect(scoreOf(thirds)).toBeCloseTo((exact / 40) * 100, 0);
  });

  test("whole numbers, in any weights, are what a double says too", () => {
    const weighted = fc.record({ full: fc.boolean(), weight: fc.integer({ min: 1, max: 400 }) });
    fc.assert(
      fc.property(fc.array(weighted, { minLength: 1, maxLength: 12 }), (entries) => {
        const total = entries.reduce((sum, { weight }) => sum + weight, 0);
        const done = entries.reduce((sum, { full, weight }) => sum + (full ? weight : 0), 0);
        const parts = entries.map(({ full, weight }) => part(full ? 1 : 0, 1, weight / 100));
        expect(scoreOf(parts)).toBe(Math.floor((2000 * done + total) / (2 * total)) / 10);
      }),
    );
  });
});

describe("class", () => {
  test.each([
    [null, null],
    [100, "Hoàn thành xuất sắc"],
    [90, "Hoàn thành xuất sắc"],
    [89.9, "Hoàn thành tốt"],
    [80, "Hoàn thành tốt"],
    [79.9, "Hoàn thành"],
    [50, "Hoàn thành"],
    [49.9, "Không hoàn thành"],
    [0, "Không hoàn thành"],
  ])("of %s is %s", (score, label) => {
    expect(classOf(score, DEFAULT_CLASSES)).toBe(label);
  });
});
