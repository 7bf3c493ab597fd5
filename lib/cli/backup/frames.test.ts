import { expect, it } from "vitest";
import { documentFrame, FrameReader, sectionFrames } from "./frames";

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* texts(...all: string[]): AsyncGenerator<Buffer> {
  for (const text of all) yield Buffer.from(text);
}

async function joined(pieces: AsyncIterable<Buffer>): Promise<string> {
  const read: Buffer[] = [];
  for await (const piece of pieces) read.push(piece);
  return Buffer.concat(read).toString();
}

async function sample(): Promise<Buffer> {
  const parts = [documentFrame({ name: "đầu" })];
  for await (const part of sectionFrames(texts("một", "", "hai"))) parts.push(part);
  for await (const part of sectionFrames(texts())) parts.push(part);
  return Buffer.concat([...parts, documentFrame({ name: "cuối" })]);
}

it.each([1, 3, 1000])("reads back documents and sections that arrive %i bytes at a time", async (size) => {
  const reader = new FrameReader(inPieces(await sample(), size));
  expect(await reader.document()).toEqual({ name: "đầu" });
  expect(await joined(reader.section())).toBe("mộthai");
  expect(await joined(reader.section())).toBe("");
  expect(await reader.document()).toEqual({ name: "cuối" });
});

it("does not take a part for the whole", async () => {
  const reader = new FrameReader(inPieces((await sample()).subarray(0, -1), 7));
  await reader.document();
  await joined(reader.section());
  await joined(reader.section());
  await expect(reader.document()).rejects.toThrow("ends within a frame");
});
