import type { ShownFile, StoredFile } from "@/lib/domain/file";
import { authClient } from "../client";
import { inTime } from "../deadline";
import type { SessionTx } from "../transaction";
import { FILE_COLUMNS } from "./columns";

/** Lets one file of the federation after the other be counted, until the transaction ends. */
export async function holdFilesSize(tx: SessionTx): Promise<void> {
  await tx.db
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('files ' || ${tx.who.tenant.id}::text, 0))`;
}

/** Enters a file that belongs to no record yet; the same one, sent once more, is the one that is there. */
export async function insertFile(tx: SessionTx, file: StoredFile): Promise<ShownFile> {
  const { id, name, type, size, sha256, sentSha256 } = file;
  const [row] = await tx.db.$queryRaw<[ShownFile]>`
    INSERT INTO files AS f (tenant_id, id, name, type, size, sha256, sent_sha256, sent_by)
    VALUES (${tx.who.tenant.id}::uuid, ${id}::uuid, ${name}, ${type}, ${size}, ${sha256}, ${sentSha256}, app.person())
    ON CONFLICT (tenant_id, sent_by, sent_sha256) WHERE kind IS NULL DO UPDATE SET loose_since = now()
    RETURNING ${FILE_COLUMNS}`;
  return row;
}

/** A record by its table and what names it. */
export interface RecordPlace {
  readonly table: string;
  readonly id: string;
}

/**
 * Gives a record files that belong to it already, or that the asker has sent and no record has.
 * @returns whether all of them are such
 */
export async function attachFiles(
  tx: SessionTx,
  { table, id }: RecordPlace,
  files: readonly string[],
): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    UPDATE files f SET kind = ${table}, record = ${id}, loose_since = NULL
    WHERE f.id = ANY (${[...files]}::uuid[]) AND (f.kind IS NULL OR f.kind = ${table} AND f.record = ${id})`;
  return count === files.length;
}

/** Notes that a record shows them no longer; until they are swept they can be put back. */
export async function detachFiles(tx: SessionTx, files: readonly string[]): Promise<void> {
  await tx.db.$executeRaw`UPDATE files f SET loose_since = now() WHERE f.id = ANY (${[...files]}::uuid[])`;
}

/**
 * Forgets files that no record has shown for a week.
 * @param stored ids of what is stored @returns those among them that no row knows of; none while a backup is made
 */
export async function sweepFiles(stored: readonly string[]): Promise<string[]> {
  const rows = await inTime(
    authClient().$queryRaw<
      { id: string }[]
    >`SELECT id::text FROM auth.sweep_files(${[...stored]}::uuid[]) AS id`,
  );
  return rows.map(({ id }) => id);
}
