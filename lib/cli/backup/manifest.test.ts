import { expect, it } from "vitest";
import { EXIT } from "../failure";
import { manifestHead, readHead } from "./manifest";

const HEAD = manifestHead({
  at: "2026-11-26T03:11:14.957Z",
  migrations: ["a"],
  federations: [],
  tables: [],
  files: { count: 2, bytes: 5 },
});

it("reads what this release writes", () => {
  expect(readHead(JSON.parse(JSON.stringify(HEAD)))).toEqual(HEAD);
});

it("reads what was written before there was evidence", () => {
  const { files: _, ...before } = HEAD;
  expect(readHead(before).files).toEqual({ count: 0, bytes: 0 });
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
