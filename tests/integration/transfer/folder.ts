import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The files of a bundle: name -> text. */
export type Texts = Readonly<Record<string, string>>;

/** Runs work on a folder of these files that is gone afterwards. */
export async function inFolder<T>(texts: Texts, work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "bundle-"));
  try {
    for (const [name, text] of Object.entries(texts)) await writeFile(join(directory, name), text);
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** The files of a folder. */
export async function textsOf(directory: string): Promise<Texts> {
  const names = (await readdir(directory)).toSorted();
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(directory, name), "utf8")] as const),
    ),
  );
}
