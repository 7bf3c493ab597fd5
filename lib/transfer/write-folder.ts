import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BUNDLE_FILES } from "./bundle";
import type { ExportedFile } from "./export-bundle";

const FILE_NAMES: ReadonlySet<string> = new Set(Object.values(BUNDLE_FILES).map(({ name }) => name));

/** What lies in a folder and belongs to no bundle: an export would delete it. */
export async function foreignFiles(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(absent);
  return names.filter((name) => !FILE_NAMES.has(name));
}

/** Puts the files where the folder is, instead of what it held: whole or, when that fails, not at all. */
export async function writeFolder(directory: string, files: readonly ExportedFile[]): Promise<void> {
  const parent = dirname(directory);
  await mkdir(parent, { recursive: true });
  const fresh = await mkdtemp(join(parent, `.${basename(directory)}-`));
  try {
    for (const { file, text } of files) await writeFile(join(fresh, file), text, { flush: true });
    await replace(directory, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function replace(directory: string, fresh: string): Promise<void> {
  const former = `${fresh}-former`;
  await rename(directory, former).catch(absent);
  try {
    await rename(fresh, directory);
  } catch (error) {
    await rename(former, directory).catch(absent);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}

function absent(error: NodeJS.ErrnoException): never[] {
  if (error.code === "ENOENT") return [];
  throw error;
}
