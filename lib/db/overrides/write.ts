import type { SaidOverride } from "@/lib/domain/plan";
import type { SessionTx } from "../transaction";

/** Puts a unit's exception as it is to be. @param unitId of a unit that the session sees */
export async function saveOverride(
  { db, who }: SessionTx,
  year: number,
  unitId: string,
  { target, required, waived, reason }: SaidOverride,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO overrides (tenant_id, unit_id, year, target, required, waived, reason)
    VALUES (${who.tenant.id}::uuid, ${unitId}::uuid, ${year}::int, ${target}, ${required}::int, ${waived}, ${reason})
    ON CONFLICT (tenant_id, unit_id, year, target) DO UPDATE
    SET required = excluded.required, waived = excluded.waived, reason = excluded.reason`;
}

/** Takes a unit's exception away. */
export async function deleteOverride(
  { db }: SessionTx,
  year: number,
  { unit, target }: Pick<SaidOverride, "unit" | "target">,
): Promise<void> {
  await db.$executeRaw`
    DELETE FROM overrides o USING units u
    WHERE u.code = ${unit} AND o.unit_id = u.id AND o.year = ${year} AND o.target = ${target}`;
}
