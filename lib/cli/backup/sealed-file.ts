import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream";
import { pipeline as piped } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { CommandFailure } from "../failure";

const ALGORITHM = "sha256";
const SEAL_BYTES = 32;

/**
 * Writes a compressed file that ends in the SHA-256 of all before it, so that any byte that is lost or changed later is
 * noticed. It is readable by its owner alone, and gets its name when it is whole and on the disk.
 * @throws CommandFailure where nothing can be written
 */
export async function writeSealed(path: string, content: AsyncIterable<Buffer>): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  const file = await create(partial);
  try {
    await piped(content, createGzip(), sealed, file.createWriteStream({ flush: true }));
    await rename(partial, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function create(path: string): Promise<FileHandle> {
  try {
    return await open(path, "wx", 0o600);
  } catch (cause) {
    throw new CommandFailure(`${path} cannot be written: ${String(cause)}.`, { cause });
  }
}

async function* sealed(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash(ALGORITHM);
  for await (const piece of compressed) {
    hash.update(piece);
    yield piece;
  }
  yield hash.digest();
}

/** The new name is on the disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

/**
 * The content of a sealed file, after the whole of it was compared with its seal.
 * @throws CommandFailure when it is damaged, cut short or something else
 */
export async function openSealed(path: string): Promise<AsyncIterable<Buffer>> {
  const size = await sizeOf(path);
  const end = size - SEAL_BYTES - 1;
  if (end < 0 || !(await holds(path, end))) {
    throw new CommandFailure(`${path} is damaged, cut short, or no backup: nothing was restored.`);
  }
  return pipeline(createReadStream(path, { end }), createGunzip(), () => undefined);
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : 0;
  } catch (cause) {
    throw new CommandFailure(`${path} cannot be read: ${String(cause)}.`, { cause });
  }
}

async function holds(path: string, end: number): Promise<boolean> {
  const hash = createHash(ALGORITHM);
  await piped(createReadStream(path, { end }), hash);
  const seal: Buffer[] = await createReadStream(path, { start: end + 1 }).toArray();
  return Buffer.concat(seal).equals(hash.digest());
}
