import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import manifest from "./manifest";

/** The mark that the pictures in public/icons were drawn from: a new one needs new pictures. */
const MARK = "6ffbee92c2f9b98b394b753c827c429d62152f07016aed3c380c790db85d1a3f";

const PIXELS = 16;

/** Width and height of a PNG, as its header says. */
function sizeOf(file: string): string {
  const header = readFileSync(file);
  return `${header.readUInt32BE(PIXELS)}x${header.readUInt32BE(PIXELS + 4)}`;
}

it("names pictures that are there, of the size that it says", () => {
  const pictures = (manifest().icons ?? []).filter(({ type }) => type === "image/png");
  expect(pictures.length).toBeGreaterThan(2);
  expect(pictures.map(({ src }) => sizeOf(`public${src}`))).toEqual(pictures.map(({ sizes }) => sizes));
  expect(sizeOf("public/icons/apple.png")).toBe("180x180");
});

it("shows the mark that pages show", () => {
  expect(createHash("sha256").update(readFileSync("public/icon.svg")).digest("hex")).toBe(MARK);
});
