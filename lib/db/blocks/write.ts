import type { Block } from "@/lib/domain/block";
import type { SessionTx } from "../transaction";

/** Puts a year's blocks as they are to be, instead of those that it had. @param blocks of units that the session sees */
export async function saveBlocks(
  { db, who }: SessionTx,
  year: number,
  blocks: readonly Block[],
): Promise<void> {
  await db.$executeRaw`DELETE FROM block_units WHERE year = ${year}`;
  await db.$executeRaw`
    INSERT INTO block_units (tenant_id, year, unit_id, block)
    SELECT ${who.tenant.id}::uuid, ${year}::int, u.id, s.name
    FROM jsonb_to_recordset(${JSON.stringify(blocks)}::jsonb) AS s (name text, units text[]) JOIN units u ON u.code = ANY (s.units)`;
}
