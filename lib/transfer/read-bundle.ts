import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { BUNDLE_FILES, type Bundle, bundleOf, FILE_IDS, type FileId } from "./bundle";
import { isSystemsOwn, strangerIn } from "./misshapen";
import { type Lines, type Problem, sortedByPlace } from "./problem";
import { readFileContent } from "./read-file";

/** A bundle as its folder holds it; rows that cannot be read are missing and stand in `problems`. */
export interface ReadBundle {
  readonly bundle: Bundle;
  readonly lines: Lines;
  /** SHA-256 of each file that there is, in hexadecimal. */
  readonly digests: { readonly [F in FileId]?: string };
  /** Keys of rows that cannot be read, by file. */
  readonly brokenKeys: { readonly [F in FileId]?: readonly string[] };
  readonly problems: readonly Problem[];
}

/**
 * Reads a folder of CSV files (interfaces.md §3): cells, keys and columns are checked, references are not yet.
 * @throws where the folder cannot be read
 */
export async function readBundle(directory: string): Promise<ReadBundle> {
  const entries = (await readdir(directory, { withFileTypes: true })).filter(
    ({ name }) => !isSystemsOwn(name),
  );
  const idOf = new Map<string, FileId>(FILE_IDS.map((id) => [BUNDLE_FILES[id].name, id]));
  const problems: Problem[] = [];
  const found = new Map<FileId, Buffer>();
  for (const entry of entries) {
    const { name } = entry;
    const id = entry.isDirectory() ? undefined : idOf.get(name);
    if (id !== undefined) found.set(id, await readFile(join(directory, name)));
    else
      problems.push({
        file: name,
        line: 1,
        column: "",
        ...strangerIn(name, entry.isDirectory(), [...idOf.keys()]),
      });
  }
  const lines: Partial<Record<FileId, readonly number[]>> = {};
  const brokenKeys: Partial<Record<FileId, readonly string[]>> = {};
  const bundle = bundleOf((id) => {
    const bytes = found.get(id);
    if (bytes === undefined) return [];
    const content = readFileContent(id, bytes);
    lines[id] = content.lines;
    brokenKeys[id] = content.brokenKeys;
    problems.push(...content.problems);
    return content.rows;
  });
  const digests = Object.fromEntries([...found].map(([id, bytes]) => [id, digestOf(bytes)]));
  return { bundle, lines, digests, brokenKeys, problems: sortedByPlace(problems) };
}

function digestOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
