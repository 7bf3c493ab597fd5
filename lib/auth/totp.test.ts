import { describe, expect, it } from "vitest";
import { base32, codeOf, stepAt, stepOf } from "./totp";

/** The secret of the test values of both RFCs. */
const SECRET = Buffer.from("12345678901234567890");

describe("the code of a step", () => {
  it("is what RFC 4226 says, appendix D", () => {
    expect(Array.from({ length: 10 }, (_, count) => codeOf(SECRET, count))).toEqual(
      "755224 287082 359152 969429 338314 254676 287922 162583 399871 520489".split(" "),
    );
  });

  it.each([
    [59, "94287082"],
    [1_111_111_109, "07081804"],
    [1_111_111_111, "14050471"],
    [1_234_567_890, "89005924"],
    [2_000_000_000, "69279037"],
    [20_000_000_000, "65353130"],
  ])("is at second %i what RFC 6238 says, appendix B: the last six of %s", (second, code) => {
    expect(codeOf(SECRET, stepAt(second * 1_000))).toBe(code.slice(2));
  });
});

describe("a code that is typed", () => {
  const now = 1_111_111_111_000;
  const present = stepAt(now);

  it("is of its own step, the one before or the one after", () => {
    const found = [-2, -1, 0, 1, 2].map((off) => stepOf(SECRET, codeOf(SECRET, present + off), now));
    expect(found).toEqual([undefined, present - 1, present, present + 1, undefined]);
  });

  it.each(["", "12345", "1234567", "12345a", "１２３４５６"])("is of none when it is %s", (code) => {
    expect(stepOf(SECRET, code, now)).toBeUndefined();
  });
});

it("bytes are written as RFC 4648 says", () => {
  expect(base32(Buffer.from("fooba"))).toBe("MZXW6YTB");
  expect(base32(SECRET)).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
});
