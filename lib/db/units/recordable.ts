import type { RecordableUnit } from "@/lib/domain/screen/unit-choice";
import type { Level } from "@/lib/domain/unit";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";
import { namedUnit } from "./list";
import { formerlyCalled } from "./names";

/** Which of them; without anything all. */
export interface RecordableFilter {
  readonly code?: string | undefined;
  readonly level?: Level | undefined;
  /** Words of a name or a code, without marks. */
  readonly words?: readonly string[] | undefined;
}

/** Units that operate today and for which the asker records, highest level first, then by code. */
export async function loadRecordableUnits(
  tx: SessionTx,
  { code, level, words = [] }: RecordableFilter,
  limit: number,
): Promise<RecordableUnit[]> {
  const asked = [
    ...(code === undefined ? [] : [Prisma.sql`u.code = ${code}`]),
    ...(level === undefined ? [] : [Prisma.sql`u.level = ${level}`]),
    ...(words.length === 0 ? [] : [namedUnit(words, [...(await formerlyCalled(tx, words)).keys()])]),
  ];
  return tx.db.$queryRaw<RecordableUnit[]>`
    SELECT u.code, u.name, u.level FROM units u
    WHERE u.id = ANY ((SELECT app.recordable_units())::uuid[]) AND daterange(u.from_on, u.to_on) @> app.today()
      AND ${Prisma.join([Prisma.sql`true`, ...asked], " AND ")}
    ORDER BY array_position(ARRAY['PROVINCIAL', 'UPPER', 'GRASSROOTS'], u.level), u.code LIMIT ${limit}`;
}
