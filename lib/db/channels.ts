import type { SessionTx } from "./transaction";
import { type PositionedUnit, placedUnit } from "./units/read";

/** A channel that the session sees, with the unit that owns it. */
export interface OwnedChannel {
  readonly id: string;
  readonly owner: PositionedUnit;
}

/** A channel by its code, or null when the session does not see it; a withdrawn one is none any more. */
export async function ownedChannel(tx: SessionTx, code: string): Promise<OwnedChannel | null> {
  const [row] = await tx.db.$queryRaw<{ id: string; unit: string }[]>`
    SELECT c.id::text, u.code AS unit FROM channels c
    JOIN units u ON u.tenant_id = c.tenant_id AND u.id = c.unit_id
    WHERE c.code = ${code} AND c.withdrawn_at IS NULL`;
  const owner = row === undefined ? null : await placedUnit(tx, row.unit);
  return row === undefined || owner === null ? null : { id: row.id, owner };
}
