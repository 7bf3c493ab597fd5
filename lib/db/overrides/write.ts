import type { SaidOverride } from "@/lib/domain/plan";
import type { SessionTx } from "../transaction";

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
