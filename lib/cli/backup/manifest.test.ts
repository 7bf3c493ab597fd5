import { expect, it } from "vitest";
import { EXIT } from "../failure";
import { manifestHead, readHead } from "./manifest";

const HEAD = manifestHead({ at: "2026-11-26T03:11:14.957Z", migrations: ["a"], federations: [], tables: [] });

it("reads what this release writes", () => {
  expect(readHead(JSON.parse(JSON.stringify(HEAD)))).toEqual(HEAD);
});

it("leaves a later format to the release that knows it", () => {
  const later = { ...HEAD, format: HEAD.format + 1, anything: true };
  expect(() => readHead(later)).toThrow(
    expect.objectContaining({
      exitCode: EXIT.otherVersion,
      message: expect.stringContaining("newer release"),
    }),
  );
});

it("takes nothing from another product", () => {
  for (const other of [{ ...HEAD, product: "another" }, null, []]) {
    expect(() => readHead(other)).toThrow("no backup of this product");
  }
});
