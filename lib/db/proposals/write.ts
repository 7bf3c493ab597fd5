import type { SaidOverride } from "@/lib/domain/plan";
import type { SessionTx } from "../transaction";

/**
 * Proposes an exception; who and when come from the session.
 * @returns its id; null where one is waiting
 */
export async function insertProposal(
  { db, who }: SessionTx,
  year: number,
  unitId: string,
  { target, required, waived, reason }: Omit<SaidOverride, "unit">,
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO override_proposals (tenant_id, unit_id, year, target, required, waived, reason)
    VALUES (${who.tenant.id}::uuid, ${unitId}::uuid, ${year}::int, ${target}, ${required}::int, ${waived}, ${reason})
    ON CONFLICT (tenant_id, unit_id, year, target) WHERE decided_at IS NULL DO NOTHING RETURNING id::text`;
  return row?.id ?? null;
}

/** Decides on a proposal; who and when come from the session. @returns false for one that is decided already */
export async function decideProposal(
  { db }: SessionTx,
  id: string,
  approved: boolean,
  note: string | null,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE override_proposals SET approved = ${approved}, note = ${note} WHERE id::text = ${id} AND decided_at IS NULL`;
  return count === 1;
}
