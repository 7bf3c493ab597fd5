import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * A digest of files and of what else decides about a result made from them.
 * @param paths files and folders, relative to the repository's folder
 * @param ignored files whose content decides nothing
 */
export async function fingerprint(paths: string[], ignored: RegExp, others: string[]): Promise<string> {
  const files = (await Promise.all(paths.map(filesBelow))).flat();
  const hash = createHash("sha256").update(JSON.stringify(others));
  for (const file of files.filter((name) => !ignored.test(name)).sort()) {
    hash
      .update(file)
      .update("\0")
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}
