import type { ShownFile } from "@/lib/domain/file";
import type { SessionTx } from "../transaction";
import { FILE_COLUMNS } from "./columns";

/** Files by their ids, in the order in which they were sent; those alone that the session sees. */
export async function loadFiles(tx: SessionTx, ids: readonly string[]): Promise<ShownFile[]> {
  if (ids.length === 0) return [];
  return tx.db.$queryRaw<ShownFile[]>`
    SELECT ${FILE_COLUMNS} FROM files f WHERE f.id = ANY (${[...ids]}::uuid[]) ORDER BY f.id`;
}

/** Bytes that all files of the federation take up, whoever sees them. */
export async function filesSize(tx: SessionTx): Promise<number> {
  const [row] = await tx.db.$queryRaw<[{ size: bigint }]>`SELECT app.files_size() AS size`;
  return Number(row.size);
}
