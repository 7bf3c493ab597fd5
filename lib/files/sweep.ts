import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sweepFiles } from "@/lib/db/files/write";
import { arrivals } from "./receive";
import { fileStore } from "./stored";

/** Until then a file may still be on its way from the disk to its row. */
const ON_THE_WAY_MS = 86_400_000;

/**
 * Removes files that no record has shown for a week, and what was left behind on its way in.
 * @param now milliseconds since 1970
 */
export async function sweepStored(now: number): Promise<void> {
  const store = fileStore();
  for await (const ids of store.since(now - ON_THE_WAY_MS)) {
    for (const id of await sweepFiles(ids)) await store.remove(id);
  }
  await sweepArrivals(now - ON_THE_WAY_MS);
}

async function sweepArrivals(before: number): Promise<void> {
  const names = await readdir(arrivals()).catch(() => []);
  for (const path of names.map((name) => join(arrivals(), name))) {
    const { mtimeMs } = await stat(path);
    if (mtimeMs < before) await rm(path, { force: true });
  }
}
