import type { SessionTx } from "../transaction";

/** How much of a federation is there: units that operate today, by level, and the unions whose workers are known. */
export interface UnitTally {
  readonly upper: number;
  readonly unions: number;
  readonly counted: number;
}

export async function tallyUnits(tx: SessionTx): Promise<UnitTally> {
  const [row] = await tx.db.$queryRaw<[UnitTally]>`
    SELECT count(*) FILTER (WHERE level = 'UPPER')::int AS upper, count(*) FILTER (WHERE level = 'GRASSROOTS')::int AS unions,
      count(*) FILTER (WHERE level = 'GRASSROOTS' AND EXISTS (SELECT FROM headcounts h
        WHERE h.unit_id = units.id AND h.workers IS NOT NULL AND h.withdrawn_at IS NULL))::int AS counted
    FROM units WHERE daterange(from_on, to_on) @> app.today()`;
  return row;
}

/** Whether there is nothing below the federation itself. */
export async function lacksUnits(tx: SessionTx): Promise<boolean> {
  const [row] = await tx.db.$queryRaw<[{ none: boolean }]>`
    SELECT NOT EXISTS (SELECT FROM units WHERE level <> 'PROVINCIAL') AS none`;
  return row.none;
}
