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

/** What units that reorganisations renamed were called before: by the reorganisation, then by code. */
export async function loadNamesBefore(
  tx: SessionTx,
  ids: readonly string[],
): Promise<Map<string, Record<string, string>>> {
  const rows = await tx.db.$queryRaw<{ id: string; names: Record<string, string> }[]>`
    SELECT r.id::text, jsonb_object_agg(changed->>'code', changed->'before'->>'name') AS names
    FROM reorganisations r CROSS JOIN LATERAL jsonb_array_elements(r.changes->'units') AS changed
    WHERE r.id = ANY (${[...ids]}::uuid[]) AND changed->'before'->>'name' <> changed->'after'->>'name'
    GROUP BY r.id`;
  return new Map(rows.map(({ id, names }) => [id, names]));
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
