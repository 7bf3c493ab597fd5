import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSealed, writeSealed } from "./sealed-file";

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sealed-"));
  file = join(folder, "one.backup");
});
afterAll(() => rm(folder, { recursive: true }));

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

async function* broken(): AsyncGenerator<Buffer> {
  yield Buffer.from("half of it");
  throw new Error("the database went away");
}

async function content(path: string): Promise<string> {
  const read: Buffer[] = [];
  for await (const piece of await openSealed(path)) read.push(piece);
  return Buffer.concat(read).toString();
}

it("reads back what was written, which nobody else may read", async () => {
  await writeSealed(file, pieces("Công đoàn", " An Giang"));
  expect(await content(file)).toBe("Công đoàn An Giang");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it("keeps the former file when a new one does not come to its end", async () => {
  await writeSealed(file, pieces("whole"));
  await expect(writeSealed(file, broken())).rejects.toThrow("went away");
  expect(await content(file)).toBe("whole");
  expect(await readdir(folder)).toEqual(["one.backup"]);
});

it("notices any byte that was changed, and any that is missing", async () => {
  await writeSealed(file, pieces("whole"));
  const whole = await readFile(file);
  const damaged = join(folder, "damaged");
  for (let place = 0; place < whole.length; place += 1) {
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(place) ^ 1, place);
    for (const bytes of [flipped, whole.subarray(0, place)]) {
      await writeFile(damaged, bytes);
      await expect(openSealed(damaged)).rejects.toThrow("damaged, cut short, or no backup");
    }
  }
});

it("says what cannot be read or written", async () => {
  await expect(openSealed(join(folder, "none"))).rejects.toThrow("none cannot be read");
  await expect(openSealed(folder)).rejects.toThrow("no backup");
  await expect(writeSealed(join(folder, "none/one"), pieces("x"))).rejects.toThrow("cannot be written");
});
