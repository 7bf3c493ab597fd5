import type { SaidOverride } from "@/lib/domain/plan";
import { RECORDS } from "@/lib/records/all";
import { Prisma } from "../generated/client";
import { selected } from "../records/columns";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";

const { unit: _unit, year: _year, ...said } = RECORDS.overrides.fields;

/** Which exceptions of a year are asked for. */
export interface OverridesAsked {
  readonly unit?: string | undefined;
  readonly target?: string | undefined;
}

/** Exceptions of units that the session sees, by unit, then target, in the order of code points. */
export function loadOverrides(
  { db }: SessionTx,
  year: number,
  { unit, target }: OverridesAsked,
  { after, limit }: Stretch<readonly [unit: string, target: string]>,
): Promise<SaidOverride[]> {
  const wanted = [
    Prisma.sql`o.year = ${year}`,
    ...(unit === undefined ? [] : [Prisma.sql`u.code = ${unit}`]),
    ...(target === undefined ? [] : [Prisma.sql`o.target = ${target}`]),
    ...(after === null
      ? []
      : [Prisma.sql`(u.code COLLATE "C", o.target COLLATE "C") > (${after[0]}, ${after[1]})`]),
  ];
  return db.$queryRaw<SaidOverride[]>`
    SELECT u.code AS unit, ${selected(said, "o")}
    FROM overrides o JOIN units u ON u.id = o.unit_id
    WHERE ${Prisma.join(wanted, " AND ")}
    ORDER BY u.code COLLATE "C", o.target COLLATE "C" LIMIT ${limit}`;
}
