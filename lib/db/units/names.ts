import type { SessionTx } from "../transaction";

/** Names by code of the units that the session sees. */
export async function unitNames(tx: SessionTx): Promise<Map<string, string>> {
  const rows = await tx.db.$queryRaw<{ code: string; name: string }[]>`SELECT code, name FROM units`;
  return new Map(rows.map(({ code, name }) => [code, name]));
}
