import type { ListedReorganisation } from "@/lib/domain/reorganisation/kept";
import { Prisma } from "../generated/client";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";
import { REORGANISATION_COLUMNS, type ReorganisationRow, toReorganisations } from "./columns";

/** What was done to the federation's units, the latest first, also what was undone. */
export async function loadReorganisations(
  tx: SessionTx,
  { after, limit }: Stretch<string>,
): Promise<ListedReorganisation[]> {
  const older = after === null ? Prisma.empty : Prisma.sql`WHERE r.id < ${after}::uuid`;
  const rows = await tx.db.$queryRaw<ReorganisationRow[]>`
    SELECT ${REORGANISATION_COLUMNS} FROM reorganisations r ${older} ORDER BY r.id DESC LIMIT ${limit}`;
  return toReorganisations(tx, rows);
}

/** Of those that stand, the first after one that names one of some units in what it changed. */
export async function nextNaming(
  tx: SessionTx,
  id: string,
  units: readonly string[],
): Promise<Pick<ListedReorganisation, "id" | "on"> | null> {
  const [row] = await tx.db.$queryRaw<{ id: string; on: string }[]>`
    SELECT r.id::text, r.on_date::text AS on FROM reorganisations r
    WHERE r.id::text > ${id} AND r.undone_at IS NULL AND EXISTS (
      SELECT FROM jsonb_path_query(r.changes, '$.units[*].code') AS code WHERE code #>> '{}' = ANY (${[...units]})
      UNION ALL
      SELECT FROM jsonb_path_query(r.changes, '$.placements[*].unit') AS code WHERE code #>> '{}' = ANY (${[...units]}))
    ORDER BY r.id LIMIT 1`;
  return row ?? null;
}
