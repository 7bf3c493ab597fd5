import type { Level } from "@/lib/domain/unit";
import type { SessionTx } from "../transaction";

export interface RecordableUnit {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
}

/** Units that operate today and for which the asker records, highest level first, then by code. */
export function listRecordableUnits(tx: SessionTx): Promise<RecordableUnit[]> {
  return tx.db.$queryRaw<RecordableUnit[]>`
    SELECT u.code, u.name, u.level FROM units u
    WHERE u.id = ANY ((SELECT app.recordable_units())::uuid[]) AND daterange(u.from_on, u.to_on) @> app.today()
    ORDER BY array_position(ARRAY['PROVINCIAL', 'UPPER', 'GRASSROOTS'], u.level), u.code`;
}
