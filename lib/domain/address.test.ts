import { expect, test } from "vitest";
import { codeOfSegment, RESERVED_SEGMENTS, segmentOf } from "./address";

test.each(["U5", "a.b", "-", "new.", "NEW", "list.csv2", "a.rsc", ...RESERVED_SEGMENTS])(
  "the address of %s leads to it, and to nothing else",
  (code) => {
    const { pathname } = new URL(`/activities/${segmentOf(code)}`, "http://here.invalid");
    const segment = pathname.slice("/activities/".length);
    expect(RESERVED_SEGMENTS).not.toContain(segment);
    expect(codeOfSegment(decodeURIComponent(segment))).toBe(code);
  },
);

test("what need not be escaped has no second address", () => {
  expect(codeOfSegment("~LX")).toBe("~LX");
  expect(codeOfSegment("~~new")).toBe("~~new");
});

test("no page's address ends as those do that scripts ask for", () => {
  expect(segmentOf("tin.rsc")).toBe("tin%2Ersc");
  expect(segmentOf("tin.rsc.1")).toBe("tin.rsc.1");
});

test("an ordinary code stands in its address as it is", () => {
  expect(segmentOf("LD.Long-Xuyen_1")).toBe("LD.Long-Xuyen_1");
});
