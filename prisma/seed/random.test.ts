import { describe, expect, test } from "vitest";
import { randomFor } from "./random";

describe("randomFor", () => {
  test("gives the same choices for a label, and others for another", () => {
    const draw = (label: string) => Array.from({ length: 8 }, randomFor(label).next);
    expect(draw("một")).toEqual(draw("một"));
    expect(draw("một")).not.toEqual(draw("hai"));
  });

  test("draws whole numbers of a range, both ends included", () => {
    const random = randomFor("range");
    const drawn = new Set(Array.from({ length: 400 }, () => random.int(2, 5)));
    expect([...drawn].sort()).toEqual([2, 3, 4, 5]);
  });

  test("shuffles without losing anything", () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = randomFor("shuffle").shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});
