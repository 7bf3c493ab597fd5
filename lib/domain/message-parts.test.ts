import fc from "fast-check";
import { expect, it } from "vitest";
import { messageParts } from "./message-parts";

const around = {
  head: ({ part, parts }: { part: number; parts: number }) => `${part}/${parts}`,
  foot: "end",
};

it("divides no line, loses none, and fits every message", () => {
  const line = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => !text.includes("\n"));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 200 }), (lines) => {
      const texts = messageParts(lines, around, 100);
      expect(texts.flatMap((text) => text.split("\n").slice(1, -1))).toEqual(lines);
      for (const text of texts) expect(text.length).toBeLessThanOrEqual(100);
      texts.forEach((text, index) => {
        expect(text.split("\n")[0]).toBe(`${index + 1}/${texts.length}`);
        expect(text.endsWith("\nend")).toBe(true);
      });
    }),
  );
});

it("takes no more messages than are needed", () => {
  // A head of three letters, a foot of three, and two ends of line: 30 of 38 are left, three lines of nine and their ends.
  const lines = Array.from({ length: 6 }, (_, index) => `line nr ${index}`);
  expect(messageParts(lines, around, 38)).toHaveLength(2);
  expect(messageParts(lines, around, 36)).toHaveLength(3);
  expect(messageParts(["x".repeat(50)], around, 38)).toEqual([`1/1\n${"x".repeat(50)}\nend`]);
});
