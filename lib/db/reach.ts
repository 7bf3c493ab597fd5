import type { SessionTx } from "./transaction";

/** A unit that the session may see, or null: another's is not found, never forbidden. */
export async function visibleUnitId(tx: SessionTx, code: string): Promise<string | null> {
  const [row] = await tx.db.$queryRaw<{ id: string }[]>`SELECT id::text FROM units WHERE code = ${code}`;
  return row?.id ?? null;
}

/**
 * Ids of the units whose facts can enter a figure of `roots` or of what is below them on any day.
 * Without `roots`: of anything that the session may see.
 */
export async function reachOf(tx: SessionTx, roots: readonly string[] | null): Promise<string[]> {
  const [row] =
    roots === null
      ? await tx.db.$queryRaw<
          { ids: string[] | null }[]
        >`SELECT app.ever_below(app.visible_units())::text[] AS ids`
      : await tx.db.$queryRaw<
          { ids: string[] | null }[]
        >`SELECT app.ever_below(${[...roots]}::uuid[])::text[] AS ids`;
  return row?.ids ?? [];
}
