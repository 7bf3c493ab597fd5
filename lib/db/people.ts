import type { SessionTx } from "./transaction";

/** Names of people of the session's federation, by id; one that is not among them has no entry. */
export async function personNames(
  tx: SessionTx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const asker = tx.who.person;
  const known = new Map<string, string>(asker === null ? [] : [[asker.id, asker.name]]);
  const unknown = [...new Set(ids)].filter((id) => id !== null && !known.has(id));
  if (unknown.length === 0) return known;
  const rows = await tx.db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id::text, name FROM app.person_names(${unknown}::uuid[])`;
  for (const { id, name } of rows) known.set(id, name);
  return known;
}
