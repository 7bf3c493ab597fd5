import "server-only";
import type { SessionTx } from "../transaction";

/** The id of the federation's PROVINCIAL unit; null before its first bundle is loaded. */
export async function rootUnit({ db }: SessionTx): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM units WHERE level = 'PROVINCIAL'`;
  return row?.id ?? null;
}
