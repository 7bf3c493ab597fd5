import type { Level } from "@/lib/domain/unit";
import type { SessionTx } from "../transaction";
import { ANCESTORS, type PlacedUnit } from "../units/position";

/** What the codes in an activity stand for; null and false = there is no such thing in the asker's sight. */
export interface ActivityReferences {
  readonly unit: PlacedUnit | null;
  /** Whether the type is reviewed. */
  readonly reviewed: boolean | null;
  readonly outletExists: boolean;
}

interface Row {
  readonly id: string | null;
  readonly name: string;
  readonly level: Level;
  readonly ancestors: readonly string[];
  readonly reviewed: boolean | null;
  readonly outletExists: boolean;
}

/** Looks all of them up in one round trip. */
export async function activityReferences(
  tx: SessionTx,
  { unit, type, outlet }: { readonly unit: string; readonly type: string; readonly outlet: string | null },
): Promise<ActivityReferences> {
  const [row] = await tx.db.$queryRaw<Row[]>`
    SELECT u.id::text, u.name, u.level, ${ANCESTORS} AS ancestors, t.reviewed,
      ${outlet}::text IS NULL OR EXISTS (SELECT FROM outlets o WHERE o.code = ${outlet}) AS "outletExists"
    FROM (SELECT) AS always
    LEFT JOIN units u ON u.code = ${unit}
    LEFT JOIN activity_types t ON t.code = ${type}`;
  if (row === undefined) return { unit: null, reviewed: null, outletExists: false };
  const { id, name, level, ancestors, reviewed, outletExists } = row;
  return { unit: id === null ? null : { id, unit, name, level, ancestors }, reviewed, outletExists };
}
