import { exportBundle } from "@/lib/transfer/export-bundle";
import { type ImportOutcome, importBundle } from "@/lib/transfer/import-bundle";
import { readBundle } from "@/lib/transfer/read-bundle";
import { inFolder, type Texts } from "./folder";

/** Loads files into the federation of an import session. */
export async function load(token: string, texts: Texts): Promise<ImportOutcome> {
  return inFolder(texts, async (directory) => importBundle(token, await readBundle(directory)));
}

/** A federation's files as an export writes them. */
export async function written(token: string): Promise<Texts> {
  const files = await exportBundle(token);
  return Object.fromEntries(files.map(({ file, text }) => [file, text]).toSorted());
}

/** What an import left alone, added and changed: `rows inserted updated` by file. */
export function tally({ counts }: ImportOutcome): Record<string, string> {
  return Object.fromEntries(
    counts.map(({ file, rows, inserted, updated }) => [file, `${rows} ${inserted} ${updated}`]),
  );
}
