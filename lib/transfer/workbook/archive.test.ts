import { syncBuiltinESMExports } from "node:module";
import zlib from "node:zlib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { partsOf, zip } from "@/tests/support/workbooks/zip";
import { unpacked } from "./archive";
import { INFLATED_BYTES } from "./grid";

// ux.md §10, check 23: a bomb is refused by work that is bounded, whatever it says of itself; time is no measure of that.

const inflate = zlib.inflateRawSync;
const asked: { readonly most: number; readonly inflated: number | null }[] = [];

beforeEach(() => {
  asked.splice(0);
  vi.spyOn(zlib, "inflateRawSync").mockImplementation((content, options = {}) => {
    const { maxOutputLength: most = Number.POSITIVE_INFINITY } = options;
    const nth = asked.push({ most, inflated: null }) - 1;
    const inflated = inflate(content, options);
    asked[nth] = { most, inflated: inflated.length };
    return inflated;
  });
  syncBuiltinESMExports();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const MEBIBYTE = 1_048_576;

/** What was inflated: of a part that was broken off, as much as it was given. */
function bytesInflated(): number {
  return asked.reduce((sum, { most, inflated }) => sum + (inflated ?? most), 0);
}

/** Small parts, of which each inflates to 20 MB, one after the other. */
function bomb(parts: number): Buffer {
  const content = Buffer.alloc(20 * MEBIBYTE, " ");
  const said = { size: 10 };
  return zip(Array.from({ length: parts }, (_, nth) => ({ name: `xl/media/${nth}.bin`, content, said })));
}

test.each([3, 12, 40])("a bomb of %i parts is given up at the same number of bytes", (parts) => {
  const bytes = bomb(parts);
  expect(bytes.length).toBeLessThan(1.5 * MEBIBYTE);
  expect(() => unpacked(bytes)).toThrow("inflated");
  expect(bytesInflated()).toBeLessThanOrEqual(INFLATED_BYTES + 1);
  expect(asked).toHaveLength(3);
});

test("what is within the limit is inflated once", () => {
  const content = partsOf("<row/>");
  const parts = [...content].map(([name, text]) => ({ name, content: text }));
  expect(unpacked(zip(parts)).size).toBe(content.size);
  expect(asked).toHaveLength(content.size);
});
