import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { z } from "zod";
import { arrivals } from "@/lib/files/receive";
import { fileStore } from "@/lib/files/stored";
import { CommandFailure } from "../failure";
import { documentFrame, type FrameReader, sectionFrames } from "./frames";
import type { Head } from "./manifest";

/** As many rows as are asked for at once. */
const ROWS = 1_000;

const savedFile = z.strictObject({ id: z.uuid(), size: z.int(), sha256: z.string() });
type SavedFile = z.infer<typeof savedFile>;

/** How many files a database tells of, and their bytes. */
export async function countFiles(client: pg.ClientBase): Promise<Head["files"]> {
  const { rows } = await client.query<{ count: string; bytes: string }>(
    "SELECT count(*) AS count, coalesce(sum(size), 0) AS bytes FROM public.files",
  );
  return { count: Number(rows[0]?.count), bytes: Number(rows[0]?.bytes) };
}

/**
 * Every file that the snapshot's rows tell of, each behind what it is.
 * @throws CommandFailure for one that is lost or not as it was stored: a backup without it would look whole
 */
export async function* fileFrames(client: pg.ClientBase): AsyncGenerator<Buffer> {
  let rows = await filesAfter(client, { tenant: NOBODY, id: NOBODY });
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    for (const { tenant: _, ...file } of rows) {
      yield documentFrame(file);
      yield* sectionFrames(proven(await contentOf(file), file));
    }
    rows = await filesAfter(client, last);
  }
}

/** Before all ids. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

interface Place {
  readonly tenant: string;
  readonly id: string;
}

async function filesAfter(client: pg.ClientBase, { tenant, id }: Place): Promise<(SavedFile & Place)[]> {
  const { rows } = await client.query<SavedFile & Place>(
    `SELECT tenant_id::text AS tenant, id::text, size, sha256 FROM public.files
      WHERE (tenant_id, id) > ($1, $2) ORDER BY tenant_id, id LIMIT ${ROWS}`,
    [tenant, id],
  );
  return rows;
}

async function contentOf({ id }: SavedFile): Promise<AsyncIterable<Buffer>> {
  const content = await fileStore().open(id);
  if (content === null) throw new CommandFailure(`The evidence file ${id} is not where it was stored.`);
  return content;
}

/** The same pieces, which together must be what the row says. */
async function* proven(pieces: AsyncIterable<Buffer>, { id, size, sha256 }: SavedFile) {
  const hash = createHash("sha256");
  let length = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    length += piece.length;
    yield piece;
  }
  if (length !== size || hash.digest("hex") !== sha256)
    throw new CommandFailure(`The evidence file ${id} is not what it was when it was stored.`);
}

/** Stores a backup's files again, each compared with its digest. */
export async function restoreFiles(reader: FrameReader, { files }: Head): Promise<void> {
  await mkdir(arrivals(), { recursive: true, mode: 0o700 });
  for (let left = files.count; left > 0; left -= 1) {
    const file = savedFile.parse(await reader.document());
    const path = join(arrivals(), file.id);
    try {
      const target = createWriteStream(path, { mode: 0o600, flush: true });
      await pipeline(proven(reader.section(), file), target);
      await fileStore().keep(file.id, path);
    } finally {
      await rm(path, { force: true });
    }
  }
}
