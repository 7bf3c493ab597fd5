import { describe, expect, it } from "vitest";
import { Failure } from "@/lib/db/failure";
import { anyText } from "@/lib/schemas/text";
import { parseWith, storable } from "./parse";

const deep = (levels: number): unknown => (levels === 0 ? "x" : [deep(levels - 1)]);
const cycle: Record<string, unknown> = {};
cycle.self = cycle;

describe("what a form or the API may send", () => {
  it.each([["text"], [1.5], [null], [true], [["a", { b: null }]], [deep(12)]])(
    "%j comes back as it was",
    (value) => {
      expect(storable(value)).toBe(value);
    },
  );

  it.each<[string, unknown]>([
    ["a key that reaches for a prototype", JSON.parse('{"a": {"__proto__": {"role": "x"}}}')],
    ["a key with NUL", { "a\0": 1 }],
    ["a text with NUL", ["a\0"]],
    ["half a character", "\ud800"],
    ["a number without end", 1n],
    ["a date", { at: new Date(0) }],
    ["a cycle", cycle],
    ["more levels than any of ours has", deep(20)],
  ])("%s is malformed", (_, value) => {
    expect(() => storable(value)).toThrow("MALFORMED");
  });
});

it("says of a text that is too long how long it is and may be", () => {
  const refused = (() => {
    try {
      return parseWith(anyText(5), "Công đoàn");
    } catch (error) {
      return error instanceof Failure ? error.detail.errors : error;
    }
  })();
  expect(refused).toMatchObject([{ code: "text.tooLong", figures: { length: 9, most: 5 } }]);
});
