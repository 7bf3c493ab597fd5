import type { Level } from "@/lib/domain/unit";
import type { SessionTx } from "../transaction";

/** A unit as a membership names it. */
export interface UnitHeading {
  readonly id: string;
  readonly code: string;
  readonly level: Level;
}

/** The units with these codes that the session sees; without codes the PROVINCIAL unit. */
export async function unitHeadings(tx: SessionTx, codes: readonly string[]): Promise<UnitHeading[]> {
  const where = codes.length === 0 ? { level: "PROVINCIAL" } : { code: { in: [...codes] } };
  const rows = await tx.db.unit.findMany({ where, select: { id: true, code: true, level: true } });
  return rows.map(({ id, code, level }) => ({ id, code, level: level as Level }));
}
