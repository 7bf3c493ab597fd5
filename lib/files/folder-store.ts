import "server-only";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { isUuid } from "@/lib/domain/uuid";
import type { FileStore } from "./store";

/** Files lie in folders by the last letters of their ids, which are chance; the first ones are the time. */
const FOLDER_LETTERS = 2;

/** Keeps files in a folder of this machine, which nobody else enters. */
export class FolderStore implements FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async keep(id: string, path: string): Promise<void> {
    const place = this.#placeOf(id);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(path, place);
    // The name is on the disk too, and that of the folder.
    for (const folder of [dirname(place), this.#folder]) {
      const opened = await open(folder, "r");
      await opened.sync().finally(() => opened.close());
    }
  }

  async open(id: string): Promise<Readable | null> {
    const file = await open(this.#placeOf(id), "r").catch(nothing);
    return file?.createReadStream() ?? null;
  }

  async remove(id: string): Promise<void> {
    await rm(this.#placeOf(id), { force: true });
  }

  async *since(moment: number): AsyncGenerator<readonly string[]> {
    const folders = await readdir(this.#folder).catch(() => []);
    for (const folder of folders.filter((name) => name.length === FOLDER_LETTERS)) {
      const names = await readdir(join(this.#folder, folder));
      const old: string[] = [];
      for (const id of names.filter(isUuid)) {
        const found = await stat(this.#placeOf(id)).catch(nothing);
        if (found !== null && found.mtimeMs < moment) old.push(id);
      }
      yield old;
    }
  }

  #placeOf(id: string): string {
    return join(this.#folder, id.slice(-FOLDER_LETTERS), id);
  }
}

function nothing(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
