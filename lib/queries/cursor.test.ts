import { describe, expect, it } from "vitest";
import * as z from "zod";
import { listPart, readCursor } from "./cursor";

const place = z.number();

describe("a page of a list", () => {
  it("ends where the list does, also where the last items fill it", () => {
    expect(listPart([1, 2], 2, (last) => last)).toEqual({ items: [1, 2], nextCursor: null });
    expect(listPart([], 2, (last) => last)).toEqual({ items: [], nextCursor: null });
  });

  it("leads to the next one behind its last item", () => {
    const { items, nextCursor } = listPart([1, 2, 3], 2, (last) => last);
    expect(items).toEqual([1, 2]);
    expect(readCursor(nextCursor ?? "", place)).toBe(2);
  });

  it("begins at the top without a cursor, and nowhere with one that no list gave", () => {
    expect(readCursor(undefined, place)).toBeNull();
    for (const cursor of ["", "abc", Buffer.from('"x"').toString("base64url")])
      expect(() => readCursor(cursor, place)).toThrow("INVALID");
  });
});
