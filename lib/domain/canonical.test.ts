import { expect, it } from "vitest";
import { canonicalJson } from "./canonical";

it("has one text for a value, whatever the order of its keys (RFC 8785)", () => {
  expect(canonicalJson({ b: [1, { d: 2, c: null }], a: "é\n" })).toBe(
    '{"a":"é\\n","b":[1,{"c":null,"d":2}]}',
  );
});

it("sorts keys by their UTF-16 units, also those that look like numbers", () => {
  expect(canonicalJson({ 9: 1, 10: 2, "€": 3, "\r": 4, "😀": 5, ﬁ: 6 })).toBe(
    '{"\\r":4,"10":2,"9":1,"€":3,"😀":5,"ﬁ":6}',
  );
});

it("writes numbers as ECMAScript does, and leaves out what is undefined", () => {
  expect(canonicalJson([1e21, 0.1, -0, 333333333.3333333, undefined])).toBe(
    "[1e+21,0.1,0,333333333.3333333,null]",
  );
  expect(canonicalJson({ a: undefined, b: false })).toBe('{"b":false}');
});
