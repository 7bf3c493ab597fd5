import type { Positioned } from "@/lib/domain/policy";
import type { Level } from "@/lib/domain/unit";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";

/** A unit that the session sees, as the policy judges it. */
export interface PlacedUnit extends Positioned {
  readonly id: string;
  readonly name: string;
}

/** SQL: codes of the units above `u` today, as far as the session sees them: its own memberships are among them. */
export const ANCESTORS = Prisma.sql`ARRAY(
  WITH RECURSIVE above (id) AS (
    SELECT p.parent_id FROM placements p WHERE p.unit_id = u.id AND daterange(p.from_on, p.to_on) @> app.today()
    UNION
    SELECT p.parent_id FROM above JOIN placements p ON p.unit_id = above.id
      AND daterange(p.from_on, p.to_on) @> app.today()
  )
  SELECT ancestor.code FROM above JOIN units ancestor ON ancestor.id = above.id)`;

/** A unit by its code, or null when the session does not see it. */
export async function placedUnit(tx: SessionTx, code: string): Promise<PlacedUnit | null> {
  const [row] = await tx.db.$queryRaw<
    { id: string; code: string; name: string; level: Level; ancestors: string[] }[]
  >`
    SELECT u.id::text, u.code, u.name, u.level, ${ANCESTORS} AS ancestors FROM units u WHERE u.code = ${code}`;
  if (row === undefined) return null;
  const { code: unit, ...placed } = row;
  return { unit, ...placed };
}
